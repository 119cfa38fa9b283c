#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace boxart::internal {

/// A segment between two layers by the positions of its ends, from 0.
struct CrossingSegment {
  int upper;
  int lower;
  int weight = 1;
};

/// Counts crossings. Keeps its memory, so that counting again allocates nothing.
class CrossingCounter {
 public:
  /// Returns the number of pairs of segments that cross, each pair counted as often as the product
  /// of the two weights. Segments that share an end don't cross.
  ///
  /// Requires: positions and weights are 0 or more; the result is less than 2^63.
  /// Cost: O(E log V + V) for E segments with positions less than V.
  ///
  /// Barth, Juenger, Mutzel, "Simple and efficient bilayer cross counting", Graph Drawing 2002,
  /// LNCS 2528.
  std::int64_t count(std::span<const CrossingSegment> segments);

  /// The same, where segments stand in the order of their upper ends; those of one upper end are
  /// sorted in their place.
  std::int64_t count_in_order(std::span<CrossingSegment> segments);

 private:
  std::int64_t count_sorted(std::span<const CrossingSegment> segments);
  void sort(std::span<const CrossingSegment> segments, int upper_size, int lower_size);

  std::vector<CrossingSegment> sorted_;
  std::vector<CrossingSegment> half_sorted_;
  std::vector<int> begins_;
  std::vector<std::int64_t> tree_;
};

}  // namespace boxart::internal
