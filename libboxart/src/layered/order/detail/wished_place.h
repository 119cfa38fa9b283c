#pragma once

#include <cstdint>
#include <vector>

namespace boxart::internal {

/// Where a vertex would stand by the places of its neighbours on another layer, of which there is
/// at least one: their mean, or their weighted median, between the two middle ones and nearer to
/// the side where the others lie closer together (Gansner et al. 1993, section 3). Sorts `places`.
/// Costs O(n log n).
std::int64_t wished_place(std::vector<std::int64_t>& places, bool use_mean);

}  // namespace boxart::internal
