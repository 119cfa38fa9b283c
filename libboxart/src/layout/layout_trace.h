#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"

#include <vector>

namespace boxart::internal {

/// Why the layers have no line for an edge that is drawn, so that it is routed round all that is
/// there.
enum class LateReason {
  None,         // they have one
  NoPattern,    // it is flat, or a loop, and ends at a frame, or a loop at a text or a point
  Crowded,      // an end is at a text or point without a cell for one more line
  NoTrack,      // between two layers no track was free
  NoClearance,  // an arrowhead had no clearance at the border of its frame
  Astray,       // it would pass a foreign frame, or a border that it needn't
  Mistaken,     // it would be taken for the end of the lines that it joins
};

/// How a component got its drawing: what --dump shows.
struct ComponentTrace {
  ResolvedGraph graph;  // as it was laid out in the end
  LayeredLayout layout;
  IdVector<EdgeId, LateReason> late{};
  IdVector<EdgeId, EdgeId> edges{};  // those of the component in the whole graph
};

using LayoutTrace = std::vector<ComponentTrace>;

}  // namespace boxart::internal
