#include "graph/text_graph.h"

#include <cstddef>

namespace boxart::internal {

void leave_own_nodes(TextGraph& graph) {
  const std::size_t count = graph.subgraphs.size();
  std::vector<std::vector<ClusterId>> children(count);
  for (const ClusterId id : graph.subgraphs.ids()) {
    const ClusterId parent = graph.subgraphs[id].parent;
    if (parent != none<ClusterId>) children[index(parent)].push_back(id);
  }
  // All nodes in a subgraph, those of the subgraphs in it too. Parents stand before children.
  std::vector<std::vector<NodeId>> all(count);
  IdVector<NodeId, ClusterId> in_child_of(graph.nodes.size(), none<ClusterId>);
  for (std::size_t i = count; i > 0; --i) {
    const auto id = id_at<ClusterId>(i - 1);
    std::vector<NodeId>& nodes = graph.subgraphs[id].nodes;
    for (const ClusterId child : children[i - 1]) {
      for (const NodeId node : all[index(child)]) {
        if (in_child_of[node] == id) continue;
        in_child_of[node] = id;
        all[i - 1].push_back(node);
      }
      all[index(child)] = {};
    }
    std::erase_if(nodes, [&](NodeId node) { return in_child_of[node] == id; });
    all[i - 1].insert(all[i - 1].end(), nodes.begin(), nodes.end());
  }
}

}  // namespace boxart::internal
