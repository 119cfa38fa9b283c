#pragma once

#include "base/id_vector.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// A part of a graph that nothing joins to the rest, as a graph of its own, and the ids that its
/// things have in the whole.
struct Component {
  Graph graph;
  IdVector<NodeId, NodeId> nodes;
  IdVector<EdgeId, EdgeId> edges;
  IdVector<ClusterId, ClusterId> clusters;
};

/// Splits a graph into its components, in the order of their first nodes. Edges join, and so do
/// frames and sets of nodes that share a rank. Costs O(V + E + clusters).
std::vector<Component> split_components(const Graph& graph);

/// Puts drawings of components together in one drawing with the ids of the whole graph: side by
/// side, or one below the other where ranks run sideways, or in rows or columns as the graph's
/// packing has it. First ranks lie on one line in each row (column). O(all that is drawn).
Drawing join_components(const Graph& graph,
                        const std::vector<Component>& components,
                        std::vector<Drawing> drawings);

}  // namespace boxart::internal
