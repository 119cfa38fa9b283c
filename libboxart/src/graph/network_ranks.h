#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Does the text not think of ranks? It does where an edge has arrowheads or `constraint`, nodes
/// share a rank, or edges keep their order (or where `ranks_are_free` is false), and where there
/// are no edges. O(V + E).
bool is_network(const ResolvedGraph& graph);

/// Which edges lead up (Edge::leads_up), in other ranks than those that the text gives: a network's
/// lines are written without a thought of ranks. First by the distance from the centre of the
/// graph, a node from which the farthest one is as near as can be; then by that from an end of its
/// longest shortest path. Both are of the largest part that edges join; ties go to the node that is
/// written first, and between nodes of one distance an edge leads down to the later one.
///
/// Empty where the graph is no network.
///
/// Costs O(V (V + E)).
std::vector<IdVector<EdgeId, bool>> network_ranks(const ResolvedGraph& graph);

}  // namespace boxart::internal
