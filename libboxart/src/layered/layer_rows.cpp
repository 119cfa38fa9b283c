#include "layered/layer_rows.h"

#include <algorithm>
#include <cstddef>
#include <iterator>

namespace boxart::internal {

LayerRows::LayerRows(const LayeredGraph& layered)
    : layered_(layered), are_short_(std::ranges::all_of(layered.vertices, [](const auto& vertex) {
        return vertex.first_layer == vertex.last_layer;
      })) {}

std::span<const VertexId> LayerRows::next() {
  const auto& begin = layered_.layers[static_cast<std::size_t>(++layer_)];
  if (are_short_) return begin;
  passing_.clear();
  std::ranges::copy_if(row_, std::back_inserter(passing_), [&](VertexId vertex) {
    return layered_.vertices[vertex].last_layer >= layer_;
  });
  row_.clear();
  std::ranges::merge(
      passing_,
      begin,
      std::back_inserter(row_),
      {},
      [&](VertexId vertex) { return layered_.position[vertex]; },
      [&](VertexId vertex) { return layered_.position[vertex]; });
  return row_;
}

namespace {

/// Calls `on_pair(left, right, layer)` for what stands side by side on each layer.
template <typename OnPair>
void for_each_pair(const LayeredGraph& layered, const OnPair& on_pair) {
  LayerRows rows(layered);
  for (int layer = 0; layer < static_cast<int>(layered.layers.size()); ++layer) {
    const std::span<const VertexId> row = rows.next();
    for (std::size_t i = 1; i < row.size(); ++i)
      on_pair(row[i - 1], row[i], layer);
  }
}

}  // namespace

IdVector<VertexId, VertexId> right_neighbours(const LayeredGraph& layered) {
  IdVector<VertexId, VertexId> right_of(layered.vertices.size(), none<VertexId>);
  for_each_pair(layered, [&](VertexId left, VertexId right, int layer) {
    if (layered.vertices[left].first_layer == layer) right_of[left] = right;
  });
  return right_of;
}

IdVector<VertexId, VertexId> left_neighbours(const LayeredGraph& layered) {
  IdVector<VertexId, VertexId> left_of(layered.vertices.size(), none<VertexId>);
  for_each_pair(layered, [&](VertexId left, VertexId right, int layer) {
    if (layered.vertices[right].first_layer == layer) left_of[right] = left;
  });
  return left_of;
}

}  // namespace boxart::internal
