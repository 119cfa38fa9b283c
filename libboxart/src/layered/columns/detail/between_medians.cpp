#include "layered/columns/detail/between_medians.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>

namespace boxart::internal {

std::optional<int> between_medians(std::span<Pull> pulls, int here) {
  std::int64_t total = 0;
  for (const Pull& pull : pulls)
    total += pull.weight;
  if (total == 0) return std::nullopt;
  std::ranges::sort(pulls, {}, [](const Pull& pull) { return std::pair{pull.to, pull.above}; });
  std::int64_t sum = 0;
  std::size_t i = 0;
  while (2 * (sum + pulls[i].weight) < total)
    sum += pulls[i++].weight;
  const Pull& left = pulls[i];
  const bool is_range = 2 * (sum + left.weight) == total && i + 1 < pulls.size();
  const Pull& right = is_range ? pulls[i + 1] : left;
  return left.above == right.above ? left.to + (right.to - left.to) / 2
                                   : std::clamp(here, left.to, right.to);
}

}  // namespace boxart::internal
