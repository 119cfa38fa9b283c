#include "boxes/field_sides.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <utility>

namespace boxart::internal {

std::vector<int> divider_cells(const std::vector<Field>& fields, const Rect& box, Side side) {
  std::vector<int> cells;
  const bool along_x = runs_along_x(side);
  const int first = along_x ? box.x : box.y;
  const int last = along_x ? box.last_x() : box.last_y();
  for (const Field& field : fields) {
    const Rect& r = field.rect;
    if (!touches(r, box, side)) continue;
    for (const bool at_end : {false, true}) {
      const Side across =
          along_x ? (at_end ? Side::East : Side::West) : (at_end ? Side::South : Side::North);
      if (!has(field.lines, across)) continue;
      const int cell = along_x ? (at_end ? r.last_x() : r.x) : (at_end ? r.last_y() : r.y);
      if (first < cell && cell < last) cells.push_back(cell);
    }
  }
  std::ranges::sort(cells);
  cells.erase(std::unique(cells.begin(), cells.end()), cells.end());
  return cells;
}

void reach_sides(std::vector<Field>& fields, const Rect& box) {
  std::map<std::pair<int, int>, std::size_t> at;  // by row and column of the first cell inside
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Rect inner = inside(fields[i]);
    at[{inner.y, inner.x}] = i;
  }
  const auto beyond = [&](std::size_t i) {  // the number of fields if there is none
    const Rect inner = inside(fields[i]);
    if (has(fields[i].rims, Side::East)) return fields.size();
    const auto next = at.find({inner.y, inner.right()});
    if (next == at.end()) return fields.size();
    return inside(fields[next->second]).height == inner.height ? next->second : fields.size();
  };
  // In the order of columns each field comes after its left neighbour.
  std::vector<std::size_t> order(fields.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return fields[i].rect.x; });
  const auto reaches = [&](std::size_t i, Side side) {
    return touches(fields[i].rect, box, side) || has(fields[i].also_at, side);
  };
  for (const std::size_t i : order) {
    const std::size_t next = beyond(i);
    if (next < fields.size() && reaches(i, Side::West)) fields[next].also_at |= bit(Side::West);
  }
  std::ranges::reverse(order);
  for (const std::size_t i : order) {
    const std::size_t next = beyond(i);
    if (next < fields.size() && reaches(next, Side::East)) fields[i].also_at |= bit(Side::East);
  }
}

FieldReach reach_of(const Field& field, const Rect& box, Sides compass) {
  Sides reach = field.also_at;
  for (const Side side : all_sides) {
    if (touches(field.rect, box, side)) reach |= bit(side);
  }
  if (reach == no_side) return {.sides = compass};
  if ((reach & compass) != no_side) return {.sides = reach & compass};
  Sides across = no_side;
  for (const Side side : all_sides) {
    if (has(reach, side) && part_next_to(side, compass) != FieldPart::All) across |= bit(side);
  }
  if (across == no_side) return {.sides = reach};
  return {.sides = across, .next_to = compass};
}

FieldPart part_next_to(Side side, Sides next_to) {
  const bool along_x = runs_along_x(side);
  if (has(next_to, along_x ? Side::West : Side::North)) return FieldPart::First;
  if (has(next_to, along_x ? Side::East : Side::South)) return FieldPart::Last;
  return FieldPart::All;
}

}  // namespace boxart::internal
