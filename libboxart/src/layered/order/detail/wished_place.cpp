#include "layered/order/detail/wished_place.h"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace boxart::internal {

std::int64_t wished_place(std::vector<std::int64_t>& places, bool use_mean) {
  if (use_mean) {
    return std::accumulate(places.begin(), places.end(), std::int64_t{0}) /
           static_cast<std::int64_t>(places.size());
  }
  if (places.size() == 1) return places.front();
  std::ranges::sort(places);
  const std::size_t middle = places.size() / 2;
  if (places.size() % 2 == 1) return places[middle];
  if (places.size() == 2) return (places[0] + places[1]) / 2;
  const std::int64_t left = places[middle - 1] - places.front();
  const std::int64_t right = places.back() - places[middle];
  if (left + right == 0) return (places[middle - 1] + places[middle]) / 2;
  return (places[middle - 1] * right + places[middle] * left) / (left + right);
}

}  // namespace boxart::internal
