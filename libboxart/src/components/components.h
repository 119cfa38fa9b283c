#pragma once

#include "base/id_vector.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// A part of a graph that nothing joins to the rest, as a graph of its own, and the ids that its
/// things have in the whole.
struct Component {
  ResolvedGraph graph;
  IdVector<NodeId, NodeId> nodes;
  IdVector<EdgeId, EdgeId> edges;
  IdVector<ClusterId, ClusterId> clusters;
};

/// Splits a graph into its components, in the order of their first nodes. Edges join, and so do
/// frames and sets of nodes that share a rank. Costs O(V + E + clusters).
std::vector<Component> split_components(const ResolvedGraph& graph);

}  // namespace boxart::internal
