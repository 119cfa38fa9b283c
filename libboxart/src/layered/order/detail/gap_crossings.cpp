#include "layered/order/detail/gap_crossings.h"

#include <algorithm>

namespace boxart::internal {

GapCrossings::GapCrossings(const LayeredGraph& layered, const FarEnds& far_ends)
    : layered_(layered),
      far_ends_(far_ends),
      has_bound_ends_(layered.layers.size(), false),
      counts_(layered.layers.size(), 0),
      counted_(layered.layers.size()) {
  for (const auto& segment : layered.segments) {
    if (segment.upper().offset16 == 8 && segment.lower().offset16 == 8) continue;
    const int layer = layered.vertices[segment.upper().vertex].last_layer;
    has_bound_ends_[static_cast<std::size_t>(layer)] = true;
  }
}

bool GapCrossings::has_bound_ends() const {
  return std::ranges::find(has_bound_ends_, true) != has_bound_ends_.end();
}

std::int64_t GapCrossings::count(const LayerStamps& stamps) {
  std::int64_t sum = 0;
  for (std::size_t i = 0; i + 1 < layered_.layers.size(); ++i) {
    const std::pair now{stamps[i], stamps[i + 1]};
    if (counted_[i] != now) {
      counts_[i] = count_below(i);
      counted_[i] = now;
    }
    sum += counts_[i];
  }
  return sum;
}

std::int64_t GapCrossings::count_below(std::size_t layer) {
  segments_.clear();
  // Offsets on nodes are looked at only where some end is fixed.
  const bool is_bound = has_bound_ends_[layer];
  for (const VertexId vertex : layered_.layers[layer]) {
    const int position = layered_.position[vertex];
    if (is_bound) {
      for (const SegmentId id : layered_.below[vertex]) {
        const auto& segment = layered_.segments[id];
        segments_.push_back({.upper = place_of(layered_, segment.upper()),
                             .lower = place_of(layered_, segment.lower()),
                             .weight = crossing_weight(segment)});
      }
    } else {
      for (const FarEnd& end : far_ends_.of(vertex, false)) {
        segments_.push_back(
            {.upper = position, .lower = layered_.position[end.vertex], .weight = end.weight});
      }
    }
  }
  return is_bound ? counter_.count(segments_) : counter_.count_in_order(segments_);
}

}  // namespace boxart::internal
