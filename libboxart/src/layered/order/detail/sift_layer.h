#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/order/segment_ends.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Moves vertices of a layer, one after the other, to the position among their siblings where their
/// segments cross fewest others. A sibling is a vertex, or a cluster with all that it holds there;
/// no vertex leaves its cluster. Past what a vertex can save nothing with it doesn't look: where
/// all far ends lie on one side of its own.
///
/// Sifting: Matuszewski, Schoenfeld, Molitor, "Using Sifting for k-Layer Straightline Crossing
/// Minimization", Graph Drawing 1999, LNCS 1731; here both neighbouring layers count.
class LayerSifter {
 public:
  /// `flat` holds pairs of vertices of one layer, the left one first: they don't pass each other.
  LayerSifter(LayeredGraph& layered,
              const FarEnds& far_ends,
              const std::vector<std::pair<VertexId, VertexId>>& flat);

  /// Returns whether crossings were saved; a vertex moves only where that saves some, and of equal
  /// ones to the nearest. Costs O(vertices x segments of the layer).
  ///
  /// Requires: a few thousand segments at most, so that an int counts their crossings.
  bool sift(int layer);

 private:
  struct Slot {
    std::size_t at;      // in the layer: before what stands there
    std::int64_t saved;  // crossings
  };

  /// Where the far ends of some vertices lie, on the layer above and on the one below: from the
  /// first one to the last, and how much they weigh. None: from behind all to before all.
  struct Reach {
    struct Span {
      int first = std::numeric_limits<int>::max();
      int last = std::numeric_limits<int>::min();
      int weight = 0;  // of all ends
    };
    Span above{};
    Span below{};
  };

  /// The sorted far ends of a vertex: [begin, middle) above, [middle, end) below.
  struct Ends {
    std::size_t begin = 0;
    std::size_t middle = 0;
    std::size_t end = 0;
    Reach reach{};
  };

  std::span<const SegmentEnd> above(const Ends& at) const {
    return std::span(ends_).subspan(at.begin, at.middle - at.begin);
  }
  std::span<const SegmentEnd> below(const Ends& at) const {
    return std::span(ends_).subspan(at.middle, at.end - at.middle);
  }
  void collect_ends(int layer);
  static Reach::Span span_of(std::span<const SegmentEnd> ends);
  void find_scopes(const std::vector<VertexId>& order);
  void find_reaches(const std::vector<VertexId>& order);
  bool may_save(const Reach& own, std::size_t beyond, bool rightwards, std::int64_t least) const;
  std::int64_t count_gain(VertexId left, VertexId right) const;
  std::int64_t gain(VertexId left, VertexId right);
  Slot best_slot(const std::vector<VertexId>& order, std::size_t from);
  Slot best_on_side(const std::vector<VertexId>& order, std::size_t from, bool rightwards);
  bool are_tied(VertexId a, VertexId b) const;

  LayeredGraph& layered_;
  const FarEnds& far_ends_;
  IdVector<VertexId, std::vector<VertexId>> tied_;  // by flat edges
  std::vector<SegmentEnd> ends_;                    // of the layer
  IdVector<VertexId, Ends> ends_at_;
  // What was counted of the layer, by the numbers of two vertices, the left one's first; empty in
  // large layers.
  std::vector<int> gains_;
  IdVector<VertexId, std::size_t> number_;
  std::size_t count_ = 0;             // of the layer's vertices
  std::vector<VertexId> turns_;       // scratch: those of the layer, as they stood at first
  std::vector<std::size_t> partner_;  // by position of a border: that of the cluster's other border
  // By position: the reach of what stands there and right of it, and of what stands left of it.
  std::vector<Reach> from_here_;
  std::vector<Reach> up_to_here_;
};

}  // namespace boxart::internal
