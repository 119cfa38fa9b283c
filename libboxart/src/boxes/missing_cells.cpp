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
  int ports;
  MissingCells own;
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
  const auto consider = [&missing](const MissingCells& more) {
    const bool is_known = more.field >= 0 && missing.field < 0;
    if (more.cells > missing.cells || (more.cells == missing.cells && is_known)) missing = more;
  };
  std::vector<Interval> by_end;
  by_end.reserve(groups.size());
  for (const auto& [range, group] : groups) {
    const MissingCells own{
        .cells = cells_for(group.ports, along_x) - free_cells(blocked, range.first, range.second),
        .field = group.field};
    by_end.push_back({.first = range.first,
                      .last = range.second,
                      .free = free_before(blocked, range.second + 1),
                      .ports = group.ports,
                      .own = own});
    consider(own);
  }
  std::ranges::stable_sort(by_end, {}, &Interval::last);
  for (const auto& [from, own] : groups) {
    const int before = free_before(blocked, from.first);
    int held = 0;
    MissingCells most{.cells = 0, .field = -1};
    for (const Interval& to : by_end) {
      if (from.first > to.first) continue;
      held += to.ports;
      if (to.own.field >= 0 && (most.field < 0 || to.own.cells > most.cells)) most = to.own;
      consider({.cells = held - (to.free - before), .field = most.field});
    }
  }
  return missing;
}

}  // namespace boxart::internal
