#include "layered/order/detail/wished_position.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace boxart::internal {

std::int64_t wished_position(std::vector<std::int64_t>& positions, bool use_mean) {
  if (use_mean) {
    return std::accumulate(positions.begin(), positions.end(), std::int64_t{0}) /
           static_cast<std::int64_t>(positions.size());
  }
  if (positions.size() == 1) return positions.front();
  std::ranges::sort(positions);
  const std::size_t middle = positions.size() / 2;
  if (positions.size() % 2 == 1) return positions[middle];
  if (positions.size() == 2) return (positions[0] + positions[1]) / 2;
  const std::int64_t left = positions[middle - 1] - positions.front();
  const std::int64_t right = positions.back() - positions[middle];
  if (left + right == 0) return (positions[middle - 1] + positions[middle]) / 2;
  return (positions[middle - 1] * right + positions[middle] * left) / (left + right);
}

}  // namespace boxart::internal
