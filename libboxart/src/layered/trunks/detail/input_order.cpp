#include "layered/trunks/detail/input_order.h"

#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

/// Writes each cluster behind what is there already, from the outside in, over an explicit stack.
void append_clusters(const LayeredGraph& layered,
                     const std::vector<std::vector<VertexId>>& members,
                     std::vector<VertexId>& order) {
  std::vector<std::vector<ClusterId>> children(layered.clusters.size());
  std::vector<std::pair<ClusterId, bool>> stack;  // a cluster, and: is it done?
  for (std::size_t i = layered.clusters.size(); i-- > 0;) {
    const auto id = id_at<ClusterId>(i);
    const ClusterId parent = layered.clusters[id].parent;
    if (parent == none<ClusterId>) {
      stack.emplace_back(id, false);
    } else {
      children[index(parent)].push_back(id);
    }
  }
  while (!stack.empty()) {
    const auto [id, done] = stack.back();
    stack.pop_back();
    const auto& cluster = layered.clusters[id];
    const auto& borders = done ? cluster.right_borders : cluster.left_borders;
    order.insert(order.end(), borders.begin(), borders.end());
    if (done) continue;
    order.insert(order.end(), members[index(id)].begin(), members[index(id)].end());
    stack.emplace_back(id, true);
    for (const ClusterId child : children[index(id)])
      stack.emplace_back(child, false);
  }
}

}  // namespace

std::vector<VertexId> input_order(const LayeredGraph& layered) {
  std::vector<VertexId> order;
  std::vector<std::vector<VertexId>> members(layered.clusters.size());
  for (const VertexId vertex : layered.vertices.ids()) {
    const auto& v = layered.vertices[vertex];
    if (is_border(v)) continue;
    (v.cluster == none<ClusterId> ? order : members[index(v.cluster)]).push_back(vertex);
  }
  append_clusters(layered, members, order);
  return order;
}

}  // namespace boxart::internal
