#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"

#include <span>
#include <vector>

namespace boxart::internal {

/// Everything that stands on a layer, layer by layer from the top down: what begins there and what
/// comes down from above. Only one layer is held at a time, so memory grows with the widest one.
class LayerRows {
 public:
  /// Costs O(V).
  explicit LayerRows(const LayeredGraph& layered);

  /// Does every vertex stand on one layer? Then rows are those of LayeredGraph::layers.
  bool are_short() const { return are_short_; }

  /// The vertices of the next layer, from left to right, good until the next call. Costs O(row).
  ///
  /// Requires: called at most once for each layer.
  std::span<const VertexId> next();

 private:
  const LayeredGraph& layered_;
  bool are_short_;
  int layer_ = -1;
  std::vector<VertexId> row_;
  std::vector<VertexId> passing_;
};

/// What stands right (left) of each vertex on its first layer; none: nothing. Costs O(all rows), or
/// O(V) where vertices are short.
IdVector<VertexId, VertexId> right_neighbours(const LayeredGraph& layered);
IdVector<VertexId, VertexId> left_neighbours(const LayeredGraph& layered);

}  // namespace boxart::internal
