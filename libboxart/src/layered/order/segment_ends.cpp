#include "layered/order/segment_ends.h"

#include <algorithm>

namespace boxart::internal {

int crossing_weight(const LayeredGraph::Segment& segment) {
  return segment.edge == none<EdgeId> ? border_crossing_weight : 1;
}

int place_of(const LayeredGraph& layered, const LayeredGraph::Segment::End& end) {
  return layered.position[end.vertex] * 16 + end.offset16;
}

template <typename WeightOf>
void FarEnds::fill(const LayeredGraph& layered, const WeightOf& weight_of) {
  begins_.reserve(2 * layered.vertices.size() + 1);
  ends_.reserve(2 * layered.segments.size());
  for (const VertexId vertex : layered.vertices.ids()) {
    for (const LayerEnd far : layer_ends) {
      begins_.push_back(ends_.size());
      for (const SegmentId id : layered.segments_at(vertex, other(far))) {
        const auto& segment = layered.segments[id];
        ends_.push_back({.vertex = segment.ends[far].vertex,
                         .offset16 = static_cast<std::int16_t>(segment.ends[far].offset16),
                         .weight = static_cast<std::int16_t>(weight_of(id))});
      }
    }
  }
  begins_.push_back(ends_.size());
}

FarEnds::FarEnds(const LayeredGraph& layered) {
  fill(layered, [&](SegmentId id) { return crossing_weight(layered.segments[id]); });
}

FarEnds::FarEnds(const LayeredGraph& layered, const IdVector<SegmentId, int>& weights) {
  fill(layered, [&](SegmentId id) { return weights[id]; });
}

void sort_ends(std::size_t first, std::vector<SegmentEnd>& ends) {
  // Few ends are put in place one by one.
  constexpr std::size_t few = 16;
  const std::span<SegmentEnd> added = std::span(ends).subspan(first);
  if (added.size() > few) {
    std::ranges::sort(added, {}, &SegmentEnd::position16);
    return;
  }
  for (std::size_t i = 1; i < added.size(); ++i) {
    const SegmentEnd here = added[i];
    std::size_t at = i;
    for (; at > 0 && added[at - 1].position16 > here.position16; --at)
      added[at] = added[at - 1];
    added[at] = here;
  }
}

std::int64_t count_saved(std::span<const SegmentEnd> left, std::span<const SegmentEnd> right) {
  // Few ends are compared each with each.
  constexpr std::size_t few = 12;
  if (left.size() * right.size() <= few) {
    int saved = 0;
    for (const SegmentEnd& a : left) {
      for (const SegmentEnd& b : right) {
        const int is_before = static_cast<int>(b.position16 < a.position16) -
                              static_cast<int>(b.position16 > a.position16);
        saved += is_before * a.weight * b.weight;
      }
    }
    return saved;
  }
  std::int64_t all = 0;
  for (const SegmentEnd& end : right)
    all += end.weight;
  std::int64_t saved = 0;
  std::int64_t before = 0;  // weight of the right one's ends that lie left of the present end
  std::int64_t up_to = 0;   // and of those that don't lie right of it
  std::size_t i = 0;
  std::size_t k = 0;
  for (const SegmentEnd& end : left) {
    for (; i < right.size() && right[i].position16 < end.position16; ++i)
      before += right[i].weight;
    for (; k < right.size() && right[k].position16 <= end.position16; ++k)
      up_to += right[k].weight;
    saved += (before - (all - up_to)) * end.weight;
  }
  return saved;
}

}  // namespace boxart::internal
