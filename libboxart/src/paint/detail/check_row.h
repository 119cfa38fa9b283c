#pragma once

#include "paint/detail/conflicts.h"
#include "paint/row.h"

#include <vector>

namespace boxart::internal {

/// The row `y`, which is to be checked, between its neighbours.
struct CheckedRow {
  int y;
  const std::vector<CellRun>& above;
  const Row& row;
  const std::vector<CellRun>& below;
};

/// Reports texts that overlap each other or strokes, and every arm that points at something that
/// doesn't take it: at a cell of another line, box or frame, or at an arrowhead from the wrong
/// side. The gap of a crossing is passed over; an arm towards a blank is no conflict, as lines end
/// so at nodes without a border.
///
/// Takes O(log n) time for each of its n runs.
void check_row(const CheckedRow& checked, Conflicts& conflicts);

}  // namespace boxart::internal
