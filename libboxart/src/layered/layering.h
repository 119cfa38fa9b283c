#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/channels/assign_rows.h"
#include "layered/channels/assign_tracks.h"
#include "layered/channels/measure_nesting_depths.h"
#include "layered/columns/assign_columns.h"
#include "layered/columns/separations.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"
#include "layered/rank/assign_ranks.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// What the passes of the layered layout have made of a graph so far, in the order in which they
/// fill it in: a pass reads what stands above its own value. Port columns come twice: first as they
/// would be best, and then, moved, when the columns of vertices are known.
struct Layering {
  Digraph digraph{};
  Ranks ranks{};
  Trunks trunks{};
  LayeredGraph layered{};  // ordered
  Ports ports{};
  VertexShapes shapes{};
  IdVector<ClusterId, FrameInsets> insets{};
  Spacing spacing{};
  PortColumns first_port_columns{};  // before there are columns
  Separations separations{};
  Columns columns{};
  PortColumns port_columns{};  // the last ones
  NestingDepths nesting{};
  Tracks tracks{};
  Rows rows{};
};

}  // namespace boxart::internal
