#include "boxes/side_cells.h"

#include "boxes/field_ports.h"
#include "boxes/field_sides.h"

#include <algorithm>
#include <iterator>

namespace boxart::internal {

SideCells::SideCells(Side side, Size box, const std::vector<Field>& fields, bool has_border)
    : dividers_(
          divider_cells(fields, {.x = 0, .y = 0, .width = box.width, .height = box.height}, side)),
      step_(runs_along_x(side) ? 2 : 1),
      extent_(runs_along_x(side) ? box.width : box.height),
      border_(has_border ? 1 : 0),
      first_(border_),
      last_(extent_ - 1 - border_),
      greatest_(border_ - 1),
      least_(extent_ - border_) {}

int SideCells::take_first() {
  while (is_skipped(first_))
    ++first_;
  greatest_ = take(first_);
  first_ += step_;
  return greatest_;
}

int SideCells::take_last() {
  while (is_skipped(last_))
    --last_;
  least_ = take(last_);
  last_ -= step_;
  return least_;
}

template <typename IsFree>
int SideCells::take_if(const IsFree& is_free, int wanted, PortRange range, bool last_of_two) {
  for (int away = 0; away <= range.last - range.first; ++away) {
    const int first = last_of_two ? away : -away;
    for (const int cell : {wanted + first, wanted - first}) {
      if (cell < range.first || cell > range.last || !is_free(cell)) continue;
      wanted_.insert(cell);
      return take(cell);
    }
  }
  return -1;
}

int SideCells::take_near(int wanted, PortRange range, bool last_of_two) {
  return take_if([&](int cell) { return is_apart(cell); }, wanted, range, last_of_two);
}

int SideCells::take_in(const Field& field, FieldPart part, PortRange range, int wanted) {
  wanted = std::clamp(wanted, range.first, range.last);
  const int cell = take_near(wanted, range);
  if (cell >= 0 || part == FieldPart::All) return cell;
  const PortRange all = port_range(field, FieldPart::All, 1, step_ > 1);
  const auto others = std::distance(taken_.lower_bound(all.first), taken_.upper_bound(all.last));
  const int more = static_cast<int>(others);
  if (part == FieldPart::First) range.last = std::min(all.last, range.last + more);
  if (part == FieldPart::Last) range.first = std::max(all.first, range.first - more);
  const auto is_free = [&](int at) { return !is_skipped(at) && !taken_.contains(at); };
  return take_if(is_free, wanted, range, false);
}

void SideCells::keep(PortRange range) {
  for (int cell = range.first; cell <= range.last; ++cell) {
    if (is_skipped(cell)) continue;
    taken_.insert(cell);
    wanted_.insert(cell);
  }
}

int SideCells::lacking() const {
  return std::max(0, greatest_ - least_ + 1);
}

bool SideCells::is_skipped(int cell) const {
  return wanted_.contains(cell) || std::ranges::binary_search(dividers_, cell);
}

bool SideCells::is_apart(int cell) const {
  const auto next = taken_.lower_bound(cell - step_ + 1);
  return !is_skipped(cell) && (next == taken_.end() || *next >= cell + step_);
}

int SideCells::take(int cell) {
  taken_.insert(cell);
  return cell;
}

}  // namespace boxart::internal
