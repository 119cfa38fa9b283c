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

PortRange bound_range(const BoxPlan& plan,
                      Side side,
                      const FieldPlace& place,
                      const PortCounts& counts) {
  const Field& field = plan.fields[static_cast<std::size_t>(place.first)];
  const bool along_x = runs_along_x(side);
  const PortRange all = port_range(field, FieldPart::All, 1, along_x);
  int count = counts.at(place);
  if (place.second != FieldPart::All) {
    // Fields behind each other share a stretch, and its first or last cells.
    for (const auto& [other, ports] : counts) {
      if (other == place || other.second != place.second) continue;
      if (other.first < 0 || other.first >= static_cast<int>(plan.fields.size())) continue;
      const Field& behind = plan.fields[static_cast<std::size_t>(other.first)];
      const PortRange its = port_range(behind, FieldPart::All, 1, along_x);
      if (its.first == all.first && its.last == all.last) count += ports;
    }
  }
  const std::vector<int>& taken = plan.taken[static_cast<std::size_t>(side)];
  const auto in_field =
      std::ranges::upper_bound(taken, all.last) - std::ranges::lower_bound(taken, all.first);
  return port_range(field, place.second, count + static_cast<int>(in_field), along_x);
}

}  // namespace boxart::internal
