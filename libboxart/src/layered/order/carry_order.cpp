#include "layered/order/carry_order.h"

#include "base/at.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// The layer of `from` for each layer of `to`: those of nodes are the same ones in order, and one
/// of labels stands above the same layer of nodes.
std::vector<int> same_layers(const LayeredGraph& from, const LayeredGraph& to) {
  std::vector<int> same;
  int layer = 0;
  for (const bool holds_labels : to.is_label_layer) {
    if (!holds_labels && from.is_label_layer[at(layer)]) ++layer;
    assert(from.is_label_layer[at(layer)] == holds_labels);
    same.push_back(layer++);
  }
  return same;
}

}  // namespace

void carry_order(const LayeredGraph& from, LayeredGraph& to) {
  const std::vector<int> same = same_layers(from, to);
  IdVector<VertexId, int> place(to.vertices.size(), -1);
  const auto carry = [&](VertexId vertex, VertexId known) {
    if (place[vertex] < 0) place[vertex] = from.position[known];
  };
  for (const NodeId node : to.vertex_of.ids())
    carry(to.vertex_of[node], from.vertex_of[node]);
  for (const ClusterId id : to.clusters.ids()) {
    const auto& cluster = to.clusters[id];
    for (std::size_t i = 0; i < cluster.left_borders.size(); ++i) {
      const std::size_t known =
          at(same[at(cluster.first_layer) + i]) - at(from.clusters[id].first_layer);
      carry(cluster.left_borders[i], from.clusters[id].left_borders[known]);
      carry(cluster.right_borders[i], from.clusters[id].right_borders[known]);
    }
  }
  for (const EdgeId edge : to.chain.ids()) {
    // An invisible edge has a chain once no layer of labels parts its nodes.
    if (to.chain[edge].empty() || from.chain[edge].empty()) continue;
    // Where an edge ends at a frame, its first vertex is no node.
    carry(to.end_segment(edge, LayerEnd::Upper).upper().vertex,
          from.end_segment(edge, LayerEnd::Upper).upper().vertex);
    std::size_t i = 0;
    for (const SegmentId segment : to.chain[edge]) {
      const VertexId vertex = to.segments[segment].lower().vertex;
      const int layer = same[at(to.vertices[vertex].first_layer)];
      const auto known = [&] { return from.segments[from.chain[edge][i]].lower().vertex; };
      while (from.vertices[known()].first_layer < layer)
        ++i;
      carry(vertex, known());
    }
  }
  assert(std::ranges::find(place, -1) == place.end());
  for (std::size_t layer = 0; layer < to.layers.size(); ++layer) {
    std::ranges::stable_sort(to.layers[layer], {}, [&](VertexId vertex) { return place[vertex]; });
    number_layer(to, static_cast<int>(layer));
  }
}

}  // namespace boxart::internal
