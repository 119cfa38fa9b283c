#include "boxes/loop_sides.h"

#include <algorithm>
#include <array>

namespace boxart::internal {

std::array<Side, 2> sides_between(Side side) {
  if (runs_along_x(side)) return {Side::East, Side::West};
  return {Side::South, Side::North};
}

std::vector<Side> sides_along(Side tail, Side head, Side between) {
  if (tail == head) return {tail};
  if (tail == opposite(head)) return {tail, between, head};
  return {tail, head};
}

ByEnd<EdgeEnd, Side> loop_sides(ByEnd<EdgeEnd, Sides> may, bool has_label, const Axes& axes) {
  std::array<Side, 4> order{Side::East, Side::West, Side::South, Side::North};
  if (has_label) order = {Side::East, Side::South, Side::North, Side::West};
  if (axes.is_sideways()) order = {Side::South, Side::North, Side::East, Side::West};
  const auto may_be = [&](Side tail, Side head) {
    return has(may[EdgeEnd::Tail], tail) && has(may[EdgeEnd::Head], head);
  };
  for (const Side side : order) {
    if (may_be(side, side)) return {side, side};
  }
  for (const Side tail : order) {
    for (const Side head : order) {
      if (may_be(tail, head) && runs_along_x(tail) != runs_along_x(head)) return {tail, head};
    }
  }
  const Side tail = *std::ranges::find_if(order, [&](Side s) { return may_be(s, opposite(s)); });
  return {tail, opposite(tail)};
}

}  // namespace boxart::internal
