#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/order/segment_ends.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Swaps neighbours in a layer where that saves crossings with both layers beside it.
///
/// Gansner, Koutsofios, North, Vo 1993, section 3, transpose().
class LayerTransposer {
 public:
  /// `flat` holds pairs of vertices of one layer, the left one first: they don't pass each other.
  LayerTransposer(LayeredGraph& layered,
                  const FarEnds& far_ends,
                  const std::vector<std::pair<VertexId, VertexId>>& flat);

  /// Looks at the pairs of one layer from left to right; a vertex that was swapped is compared with
  /// the next one too. Borders of clusters stay. Returns whether anything was swapped. Costs
  /// O(E log E) for the E segments of the layer, unless vertices of many segments stand side by
  /// side.
  bool transpose(int layer);

 private:
  /// The sorted ends of a vertex: [begin, middle) above, [middle, end) below.
  struct Lists {
    std::size_t begin;
    std::size_t middle;
    std::size_t end;
  };

  Lists lists_of(VertexId vertex);
  bool saves(const Lists& left, const Lists& right) const;
  bool may_swap(VertexId left, VertexId right) const;

  LayeredGraph& layered_;
  const FarEnds& far_ends_;
  const std::vector<std::pair<VertexId, VertexId>>& flat_;
  IdVector<VertexId, bool> is_left_;
  std::vector<SegmentEnd> ends_;  // scratch
};

}  // namespace boxart::internal
