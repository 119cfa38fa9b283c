#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/columns/assign_columns.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"

#include <optional>

namespace boxart::internal {

struct Layering;

/// Columns for boxes that may grow.
struct StretchedBoxes {
  Columns columns;
  PortColumns port_columns;
  IdVector<VertexId, int> box_widths;  // of nodes
};

/// Returns columns that obey the separations and make edges straight, where boxes grow along their
/// layer as far as that makes an edge straight which isn't: so a parent becomes as wide as its
/// children stand. Ports keep their order. Nothing where the problem is too large for the simplex.
///
/// One network simplex (network_simplex.h) with a variable for each side of a box and for each of
/// its ports. `may_stretch` by vertex; the other boxes keep their width and their ports. Requires:
/// no lanes beside boxes.
std::optional<StretchedBoxes> stretch_boxes(const Layering& layering,
                                            const IdVector<VertexId, bool>& may_stretch,
                                            StopToken stop = {});

}  // namespace boxart::internal
