#include "layered/order/crossing_count.h"

#include "base/at.h"

#include <algorithm>
#include <bit>
#include <cassert>
#include <cstddef>

namespace boxart::internal {

namespace {

// To sort more takes less long than to look at all pairs.
constexpr std::size_t few_segments = 16;

/// A stable counting sort of `from` into `to` by one end, whose positions are less than `size`.
void sort_by(int CrossingSegment::*end,
             int size,
             std::span<const CrossingSegment> from,
             std::vector<CrossingSegment>& to,
             std::vector<int>& begins) {
  begins.assign(at(size) + 1, 0);
  for (const CrossingSegment& segment : from)
    ++begins[at(segment.*end) + 1];
  for (std::size_t i = 1; i < begins.size(); ++i)
    begins[i] += begins[i - 1];
  to.resize(from.size());
  for (const CrossingSegment& segment : from)
    to[at(begins[at(segment.*end)]++)] = segment;
}

/// By looking at all pairs.
std::int64_t count_pairs(std::span<const CrossingSegment> segments) {
  std::int64_t crossings = 0;
  for (std::size_t i = 1; i < segments.size(); ++i) {
    const CrossingSegment& a = segments[i];
    for (const CrossingSegment& b : segments.first(i)) {
      const bool crosses =
          (a.upper < b.upper && a.lower > b.lower) || (a.upper > b.upper && a.lower < b.lower);
      if (crosses) crossings += std::int64_t{a.weight} * b.weight;
    }
  }
  return crossings;
}

}  // namespace

std::int64_t CrossingCounter::count(std::span<const CrossingSegment> segments) {
  if (segments.size() <= few_segments) return count_pairs(segments);
  int upper_size = 0;
  int lower_size = 0;
  for (const CrossingSegment& segment : segments) {
    assert(segment.upper >= 0 && segment.lower >= 0 && segment.weight >= 0);
    upper_size = std::max(upper_size, segment.upper + 1);
    lower_size = std::max(lower_size, segment.lower + 1);
  }
  sort(segments, upper_size, lower_size);
  return count_sorted(sorted_);
}

std::int64_t CrossingCounter::count_in_order(std::span<CrossingSegment> segments) {
  assert(std::ranges::is_sorted(segments, {}, &CrossingSegment::upper));
  if (segments.size() <= few_segments) return count_pairs(segments);
  for (std::size_t begin = 0; begin < segments.size();) {
    std::size_t end = begin + 1;
    bool is_sorted = true;
    for (; end < segments.size() && segments[end].upper == segments[begin].upper; ++end)
      is_sorted = is_sorted && segments[end - 1].lower <= segments[end].lower;
    if (!is_sorted) {
      std::ranges::sort(segments.subspan(begin, end - begin), {}, &CrossingSegment::lower);
    }
    begin = end;
  }
  return count_sorted(segments);
}

std::int64_t CrossingCounter::count_sorted(std::span<const CrossingSegment> segments) {
  if (std::ranges::is_sorted(segments, {}, &CrossingSegment::lower)) return 0;
  // A complete binary tree in an array, root at 1. A leaf holds the weight of the segments that
  // ended at its position so far, an inner node that of its two children.
  const int last = std::ranges::max_element(segments, {}, &CrossingSegment::lower)->lower;
  const std::size_t leaves = std::bit_ceil(at(last) + 1);
  tree_.assign(2 * leaves, 0);
  std::int64_t crossings = 0;
  for (const CrossingSegment& segment : segments) {
    std::int64_t to_the_right = 0;
    for (std::size_t i = leaves + at(segment.lower); i > 1; i /= 2) {
      tree_[i] += segment.weight;
      const bool is_left_child = i % 2 == 0;
      if (is_left_child) to_the_right += tree_[i + 1];
    }
    crossings += to_the_right * segment.weight;
  }
  return crossings;
}

/// By the upper end, those of one upper end by the lower one: so segments of one upper end find
/// none of themselves to their right.
void CrossingCounter::sort(std::span<const CrossingSegment> segments,
                           int upper_size,
                           int lower_size) {
  sort_by(&CrossingSegment::lower, lower_size, segments, half_sorted_, begins_);
  sort_by(&CrossingSegment::upper, upper_size, half_sorted_, sorted_, begins_);
}

}  // namespace boxart::internal
