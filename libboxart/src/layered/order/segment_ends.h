#pragma once

#include "layered/layered_graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace boxart::internal {

/// What a crossing with this segment counts: a line one, a frame's border more, since a line that
/// crosses it has to be routed round. (How heavy the user made an edge says how straight it is to
/// be, not that others may not cross it.)
int crossing_weight(const LayeredGraph::Segment& segment);

/// That of a frame's border: a segment that changes sides of a frame passes both its borders, so
/// this is enough to keep it on one side.
constexpr int border_crossing_weight = 6;

/// Where an end of a segment lies on its layer, in sixteenths of a position: so that its offset on
/// a node counts too.
int place_of(const LayeredGraph& layered, const LayeredGraph::Segment::End& end);

/// The vertex at the far end of a segment, where on it the segment ends (in sixteenths of its
/// width), and the segment's crossing_weight.
struct FarEnd {
  VertexId vertex;
  std::int16_t offset16;
  std::int16_t weight;
};

/// The far ends of the segments above and below every vertex, in the order of LayeredGraph's lists
/// but in one piece of memory: sweeps read them over and over.
class FarEnds {
 public:
  /// Costs O(V + E).
  explicit FarEnds(const LayeredGraph& layered);
  /// With other weights than crossing_weight.
  FarEnds(const LayeredGraph& layered, const IdVector<SegmentId, int>& weights);

  std::span<const FarEnd> of(VertexId vertex, bool above) const {
    const std::size_t list = list_of(vertex, above);
    return std::span(ends_).subspan(begins_[list], begins_[list + 1] - begins_[list]);
  }
  /// How many stand before these in that piece of memory, and how many there are.
  std::size_t begin(VertexId vertex, bool above) const { return begins_[list_of(vertex, above)]; }
  std::size_t size() const { return ends_.size(); }

 private:
  template <typename WeightOf>
  void fill(const LayeredGraph& layered, const WeightOf& weight_of);

  static std::size_t list_of(VertexId vertex, bool above) {
    return 2 * index(vertex) + (above ? 0 : 1);
  }

  std::vector<FarEnd> ends_;
  std::vector<std::size_t> begins_;  // two lists for each vertex
};

/// A far end by where it is now, in sixteenths of a position, as place_of says.
struct SegmentEnd {
  int position16;
  int weight;
};

/// Where an end is now.
inline SegmentEnd end_now(const LayeredGraph& layered, const FarEnd& end) {
  return {.position16 = layered.position[end.vertex] * 16 + end.offset16, .weight = end.weight};
}

/// Puts ends that were appended from `first` on in order; see append_ends.
void sort_ends(std::size_t first, std::vector<SegmentEnd>& ends);

/// Appends the far ends of the segments above (below) `vertex` to `ends`, sorted by position.
inline void append_ends(const LayeredGraph& layered,
                        const FarEnds& far_ends,
                        VertexId vertex,
                        bool above,
                        std::vector<SegmentEnd>& ends) {
  const std::span<const FarEnd> far = far_ends.of(vertex, above);
  const std::size_t first = ends.size();
  for (const FarEnd& end : far)
    ends.push_back(end_now(layered, end));
  if (far.size() > 1) sort_ends(first, ends);
}

/// As crossings_saved, for any number of ends.
std::int64_t count_saved(std::span<const SegmentEnd> left, std::span<const SegmentEnd> right);

/// How many crossings between the segments of two vertices of a layer are saved when `left`, which
/// stands before `right`, swaps with it. Both are sorted. Costs O(left + right).
inline std::int64_t crossings_saved(std::span<const SegmentEnd> left,
                                    std::span<const SegmentEnd> right) {
  if (left.empty() || right.empty()) return 0;
  const SegmentEnd& a = left.front();
  const SegmentEnd& b = right.front();
  // Most vertices are where a single line passes.
  if (left.size() > 1 || right.size() > 1) return count_saved(left, right);
  const int is_before =
      static_cast<int>(b.position16 < a.position16) - static_cast<int>(b.position16 > a.position16);
  return std::int64_t{is_before} * a.weight * b.weight;
}

}  // namespace boxart::internal
