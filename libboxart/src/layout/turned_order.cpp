#include "layout/turned_order.h"

#include "layered/columns/alignment_targets.h"
#include "layered/order/left_of_pairs.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {

bool stands_turned(const LayeredLayout& layout) {
  constexpr std::size_t max_reach = 64;
  IdVector<NodeId, std::vector<NodeId>> heads(layout.digraph.nodes.size());
  for (const Digraph::Edge& edge : layout.digraph.edges)
    if (edge.tail().node != edge.head().node) heads[edge.tail().node].push_back(edge.head().node);
  const auto middle = [&](NodeId node) {
    const VertexId vertex = layout.layered.vertex_of[node];
    return 2 * layout.columns[vertex] + layout.shapes.of[vertex].width;
  };
  std::ptrdiff_t kept = 0;
  for (const std::vector<NodeId>& siblings : heads) {
    for (std::size_t i = 1; i < siblings.size(); ++i) {
      for (std::size_t j = i - std::min(i, max_reach); j < i; ++j) {
        if (siblings[j] >= siblings[i]) continue;
        const int distance = middle(siblings[i]) - middle(siblings[j]);
        kept += static_cast<int>(distance > 0) - static_cast<int>(distance < 0);
      }
    }
  }
  return kept < 0;
}

bool may_mirror(const LayeredLayout& layout) {
  const auto is_long = [](const LayeredGraph::Vertex& vertex) {
    return vertex.first_layer != vertex.last_layer;
  };
  return !has_bound_ends(layout.layered) &&
         std::ranges::none_of(layout.layered.vertices, is_long) &&
         left_of_pairs(layout.layered, layout.digraph).empty();
}

bool is_better_turned(const LayeredLayout& mirrored, const LayeredLayout& layout) {
  return !stands_turned(mirrored) && width_of(mirrored) <= width_of(layout);
}

void mirror(LayeredGraph& layered) {
  for (int layer = 0; layer < static_cast<int>(layered.layers.size()); ++layer) {
    mirror_layer(layered, layer);
    number_layer(layered, layer);
  }
}

}  // namespace boxart::internal
