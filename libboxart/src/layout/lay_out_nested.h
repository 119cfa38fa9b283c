#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

#include <functional>

namespace boxart::internal {

/// The drawing of a graph in which the frames that `is_own` names have a direction of their own
/// (own_directions). Each is laid out by itself, with the frames in it, the innermost first, and
/// takes the place of a node in what is around it. `lay_out_graph` makes the drawing of a graph
/// without such frames.
///
/// Besides what `lay_out_graph` takes, it takes linear time, and moves what is drawn once for each
/// such frame around it.
Drawing lay_out_nested(const ResolvedGraph& graph,
                       const IdVector<ClusterId, bool>& is_own,
                       const std::function<Drawing(const ResolvedGraph&)>& lay_out_graph);

}  // namespace boxart::internal
