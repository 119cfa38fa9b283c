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
      least_(extent_ - border_) {
  for (int cell = 0; cell < extent_; ++cell) {
    if (!std::ranges::binary_search(dividers_, cell)) free_.insert(free_.end(), cell);
  }
  apart_ = free_;
}

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

int SideCells::take_nearest(const std::set<int>& cells,
                            int wanted,
                            PortRange range,
                            bool last_of_two) {
  const auto next = cells.lower_bound(std::max(wanted, range.first));
  const bool has_next = next != cells.end() && *next <= range.last;
  auto before = cells.upper_bound(std::min(wanted, range.last));
  const bool has_before = before != cells.begin() && *--before >= range.first;
  if (!has_next && !has_before) return -1;
  int cell = has_next ? *next : *before;
  if (has_next && has_before) {
    const int less = (wanted - *before) - (*next - wanted);
    if (less < 0 || (less == 0 && !last_of_two)) cell = *before;
  }
  wanted_.insert(cell);
  return take(cell);
}

int SideCells::take_near(int wanted, PortRange range, bool last_of_two) {
  return take_nearest(apart_, wanted, range, last_of_two);
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
  return take_nearest(free_, wanted, range, false);
}

void SideCells::keep(PortRange range) {
  for (int cell = range.first; cell <= range.last; ++cell) {
    if (is_skipped(cell)) continue;
    wanted_.insert(take(cell));
  }
}

int SideCells::lacking() const {
  return std::max(0, greatest_ - least_ + 1);
}

bool SideCells::is_skipped(int cell) const {
  return wanted_.contains(cell) || std::ranges::binary_search(dividers_, cell);
}

int SideCells::take(int cell) {
  taken_.insert(cell);
  free_.erase(cell);
  apart_.erase(apart_.lower_bound(cell - step_ + 1), apart_.lower_bound(cell + step_));
  return cell;
}

}  // namespace boxart::internal
