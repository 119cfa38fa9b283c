#pragma once

#include "base/stop_token.h"
#include "layered/layered_graph.h"
#include "layered/order/segment_ends.h"

#include <cstdint>

namespace boxart::internal {

/// Returns how much segments cross each other, and vertices that run down beside them, by
/// crossing_weight (segment_ends.h), or with another weight for the borders of frames: a vertex
/// that spans the gap between two layers counts there as a segment does. Costs O(all rows + E log
/// V).
std::int64_t count_row_crossings(const LayeredGraph& layered,
                                 StopToken stop = {},
                                 int border_weight = border_crossing_weight);

}  // namespace boxart::internal
