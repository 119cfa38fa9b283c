#pragma once

#include "paint/row.h"

#include <algorithm>
#include <vector>

namespace boxart::internal {

/// The run that goes over the column `x`; nullptr where nothing is drawn. O(log n).
template <typename Runs>
auto* run_at(Runs& cells, int x) {
  const auto after = std::ranges::upper_bound(cells, x, {}, &CellRun::x);
  auto* const none = static_cast<decltype(cells.data())>(nullptr);
  if (after == cells.begin()) return none;
  auto& run = *(after - 1);
  return x < run.end() ? &run : none;
}

/// The cell in the column `x`; an empty one where nothing is drawn. O(log n).
inline Cell cell_at(const std::vector<CellRun>& cells, int x) {
  const CellRun* const run = run_at(cells, x);
  return run == nullptr ? Cell{} : run->cell;
}

}  // namespace boxart::internal
