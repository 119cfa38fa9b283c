#pragma once

#include "graph/graph.h"
#include "scene/scene.h"

namespace boxart::internal {

/// Gives the edges that merge with another one (Edge::merges_with) lines of their own, in the same
/// cells and of the same net, each from its tail to its head. O(lines).
void share_lines(const ResolvedGraph& graph, Scene& scene);

}  // namespace boxart::internal
