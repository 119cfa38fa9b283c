#include "mermaid/first_nodes.h"

namespace boxart::internal {

IdVector<ClusterId, NodeId> first_nodes(const ResolvedGraph& graph) {
  IdVector<ClusterId, NodeId> first(graph.clusters.size(), none<NodeId>);
  for (const NodeId node : graph.nodes.ids()) {
    // Where one has a first node, those around it have one too.
    for (ClusterId frame = graph.nodes[node].cluster;
         frame != none<ClusterId> && first[frame] == none<NodeId>;
         frame = graph.clusters[frame].parent)
      first[frame] = node;
  }
  return first;
}

}  // namespace boxart::internal
