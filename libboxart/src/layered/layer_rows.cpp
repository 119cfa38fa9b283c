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

IdVector<VertexId, VertexId> right_neighbours(const LayeredGraph& layered) {
  IdVector<VertexId, VertexId> right(layered.vertices.size(), none<VertexId>);
  LayerRows rows(layered);
  for (int layer = 0; layer < static_cast<int>(layered.layers.size()); ++layer) {
    const std::span<const VertexId> row = rows.next();
    for (std::size_t i = 1; i < row.size(); ++i) {
      if (layered.vertices[row[i - 1]].first_layer == layer) right[row[i - 1]] = row[i];
    }
  }
  return right;
}

}  // namespace boxart::internal
