#include "boxes/box_plan.h"

#include "boxes/field_sides.h"

#include <algorithm>

namespace boxart::internal {

std::vector<int> blocked_cells(const BoxPlan& plan, Side side) {
  std::vector<int> cells = divider_cells(plan.fields, plan.rect(), side);
  const std::vector<int>& taken = plan.taken[static_cast<std::size_t>(side)];
  if (taken.empty()) return cells;
  cells.insert(cells.end(), taken.begin(), taken.end());
  std::ranges::sort(cells);
  return cells;
}

PortRange bound_range(const BoxPlan& plan, Side side, const FieldPlace& place, int count) {
  const Field& field = plan.fields[static_cast<std::size_t>(place.first)];
  const bool along_x = runs_along_x(side);
  const PortRange all = port_range(field, FieldPart::All, count, along_x);
  const std::vector<int>& taken = plan.taken[static_cast<std::size_t>(side)];
  const auto in_field =
      std::ranges::upper_bound(taken, all.last) - std::ranges::lower_bound(taken, all.first);
  return port_range(field, place.second, count + static_cast<int>(in_field), along_x);
}

}  // namespace boxart::internal
