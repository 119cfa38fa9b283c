#include "boxes/missing_cells.h"

#include "boxes/field_ports.h"

#include <algorithm>

namespace boxart::internal {
namespace {

/// A range, for those that end further right.
struct Interval {
  int first;
  int last;
  int free;  // cells up to the last that aren't blocked
  const PortGroup* group;
};

/// Cells before this one that aren't blocked.
int free_before(const std::vector<int>& blocked, int cell) {
  return cell - static_cast<int>(std::ranges::lower_bound(blocked, cell) - blocked.begin());
}

}  // namespace

int free_cells(const std::vector<int>& blocked, int first, int last) {
  return free_before(blocked, last + 1) - free_before(blocked, first);
}

MissingCells missing_cells_of(const PortGroups& groups,
                              const std::vector<int>& blocked,
                              bool along_x,
                              MissingCells side) {
  MissingCells missing = side;
  const auto consider = [&missing](int cells, int field) {
    const bool is_known = field >= 0 && missing.field < 0;
    if (cells > missing.cells || (cells == missing.cells && is_known))
      missing = {.cells = cells, .field = field};
  };
  std::vector<Interval> by_end;
  by_end.reserve(groups.size());
  for (const auto& [range, group] : groups) {
    by_end.push_back({.first = range.first,
                      .last = range.second,
                      .free = free_before(blocked, range.second + 1),
                      .group = &group});
    consider(cells_for(group.ports, along_x) - free_cells(blocked, range.first, range.second),
             group.field);
  }
  std::ranges::stable_sort(by_end, {}, &Interval::last);
  for (const auto& [from, own] : groups) {
    const int before = free_before(blocked, from.first);
    int held = 0;
    for (const Interval& to : by_end) {
      if (from.first <= to.first) held += to.group->ports;
      if (from.first > to.last) continue;
      const int field = own.field >= 0 ? own.field : to.group->field;
      consider(held - (to.free - before), field);
    }
  }
  return missing;
}

}  // namespace boxart::internal
