#pragma once

#include <cstdint>
#include <vector>

namespace boxart::internal {

/// Where a vertex would stand by the positions of its neighbours on another layer, of which there
/// is at least one: their mean, or their weighted median, between the two middle ones and nearer to
/// the side where the others lie closer together (Gansner et al. 1993, section 3). Sorts
/// `positions`. Costs O(n log n).
std::int64_t wished_position(std::vector<std::int64_t>& positions, bool use_mean);

}  // namespace boxart::internal
