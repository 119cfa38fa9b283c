#include "sugiyama/segment_ends.h"

#include <algorithm>

namespace boxart {

int crossing_weight(const LayeredGraph::Segment& segment) {
  // A segment that changes sides of a frame passes both its borders: enough to keep it on one side.
  constexpr int border_weight = 6;
  return segment.edge == none<EdgeId> ? border_weight : 1;
}

int upper_place(const LayeredGraph& layered, const LayeredGraph::Segment& segment) {
  return layered.position[segment.upper] * 16 + segment.upper_place;
}

int lower_place(const LayeredGraph& layered, const LayeredGraph::Segment& segment) {
  return layered.position[segment.lower] * 16 + segment.lower_place;
}

void collect_ends(const LayeredGraph& layered,
                  VertexId vertex,
                  bool above,
                  std::vector<SegmentEnd>& ends) {
  ends.clear();
  for (const SegmentId id : above ? layered.above[vertex] : layered.below[vertex]) {
    const auto& segment = layered.segments[id];
    ends.push_back({.place = above ? upper_place(layered, segment) : lower_place(layered, segment),
                    .weight = crossing_weight(segment)});
  }
  std::ranges::sort(ends, {}, &SegmentEnd::place);
}

std::int64_t crossings(const std::vector<SegmentEnd>& left, const std::vector<SegmentEnd>& right) {
  std::int64_t sum = 0;
  std::int64_t before = 0;  // weight of the right one's ends that lie left of the present end
  std::size_t i = 0;
  for (const SegmentEnd& end : left) {
    for (; i < right.size() && right[i].place < end.place; ++i)
      before += right[i].weight;
    sum += before * end.weight;
  }
  return sum;
}

}  // namespace boxart
