#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/order/segment_ends.h"

#include <cstddef>
#include <cstdint>
#include <limits>
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
  /// first one to the last. None: from behind all to before all.
  struct Reach {
    struct Span {
      int first = std::numeric_limits<int>::max();
      int last = std::numeric_limits<int>::min();
    };
    Span above{};
    Span below{};
  };

  void collect_ends(int layer);
  Reach reach_of(VertexId vertex) const;
  void find_scopes(const std::vector<VertexId>& order);
  void find_reaches(const std::vector<VertexId>& order);
  bool may_save(const Reach& own, std::size_t beyond, bool rightwards) const;
  std::int64_t count_gain(VertexId left, VertexId right) const;
  std::int64_t gain(VertexId left, VertexId right);
  Slot best_slot(const std::vector<VertexId>& order, std::size_t from);
  Slot best_on_side(const std::vector<VertexId>& order, std::size_t from, bool rightwards);
  bool are_tied(VertexId a, VertexId b) const;

  LayeredGraph& layered_;
  const FarEnds& far_ends_;
  IdVector<VertexId, std::vector<VertexId>> tied_;  // by flat edges
  IdVector<VertexId, std::vector<SegmentEnd>> above_;
  IdVector<VertexId, std::vector<SegmentEnd>> below_;
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
