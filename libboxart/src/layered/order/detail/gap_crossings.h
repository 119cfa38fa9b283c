#pragma once

#include "layered/layered_graph.h"
#include "layered/order/crossing_count.h"
#include "layered/order/detail/layer_stamps.h"
#include "layered/order/segment_ends.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Counts the crossings of all segments, and remembers those between two layers as long as both
/// stay in order.
class GapCrossings {
 public:
  GapCrossings(const LayeredGraph& layered, const FarEnds& far_ends);

  /// Is any end of a segment fixed on its node?
  bool has_bound_ends() const;

  /// By crossing_weight (segment_ends.h). `stamps` are those of the present order. Costs
  /// O(layers + E log V) for the segments between layers of which one has changed.
  std::int64_t count(const LayerStamps& stamps);

 private:
  std::int64_t count_below(std::size_t layer);

  const LayeredGraph& layered_;
  const FarEnds& far_ends_;
  std::vector<bool> has_bound_ends_;  // by gap: is an end of a segment fixed?
  std::vector<std::int64_t> counts_;
  std::vector<std::pair<LayerStamps::Stamp, LayerStamps::Stamp>> counted_;
  CrossingCounter counter_;
  std::vector<CrossingSegment> segments_;  // scratch
};

}  // namespace boxart::internal
