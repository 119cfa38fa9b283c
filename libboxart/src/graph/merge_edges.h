#pragma once

#include "graph/graph.h"

namespace boxart::internal {

/// Makes one line of edges that merge (Edge::merges_with): of equal ones the first is drawn, with
/// their number before its label or as its label, and the one of two opposite ones with both
/// arrowheads. The others aren't visible. O(E).
void merge_edges(ResolvedGraph& graph);

}  // namespace boxart::internal
