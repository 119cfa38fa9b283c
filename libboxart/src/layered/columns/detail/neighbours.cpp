#include "layered/columns/detail/neighbours.h"

#include <numeric>

namespace boxart::internal {

Neighbours::Neighbours(const Alignment& alignment)
    : left_(make(alignment, true)), right_(make(alignment, false)) {}

Neighbours::Side Neighbours::make(const Alignment& alignment, bool on_the_left) {
  const auto& pairs = alignment.separations.neighbours;
  const std::size_t vertices = alignment.layered.vertices.size();
  Side side{.begins = std::vector<std::size_t>(vertices + 1, 0), .items = {}};
  for (const auto& pair : pairs)
    ++side.begins[index(on_the_left ? pair.right : pair.left) + 1];
  std::partial_sum(side.begins.begin(), side.begins.end(), side.begins.begin());
  side.items.resize(pairs.size());
  std::vector<std::size_t> next = side.begins;
  for (const auto& pair : pairs) {
    const auto [here, other] =
        on_the_left ? std::pair{pair.right, pair.left} : std::pair{pair.left, pair.right};
    side.items[next[index(here)]++] = {other, pair.distance};
  }
  return side;
}

std::optional<int> Neighbours::distance(VertexId left, VertexId right) const {
  for (const auto& [vertex, distance] : right_of(left)) {
    if (vertex == right) return distance;
  }
  return std::nullopt;
}

}  // namespace boxart::internal
