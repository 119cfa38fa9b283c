#pragma once

#include <map>
#include <utility>
#include <vector>

namespace boxart::internal {

/// The ports of a side that may stand in one range of its cells, and the last field that binds them
/// to it; -1: none does.
struct PortGroup {
  int ports = 0;
  int field = -1;
};

/// By first and last cell.
using PortGroups = std::map<std::pair<int, int>, PortGroup>;

/// What a side, or a field at it, lacks for its ports.
struct MissingCells {
  int cells;
  int field;  // -1: the side as a whole
};

/// How many cells from the first to the last one aren't blocked. O(log blocked).
int free_cells(const std::vector<int>& blocked, int first, int last);

/// The most that a group lacks, or all groups whose ranges lie in an interval of the side: more
/// than `side`, which the side as a whole lacks. A field that lacks as much is told rather than the
/// side: it gets no cells from a larger box around it. Of an interval's fields it is the one that
/// lacks most by itself, or the first of them: a field that has enough may have its ports at its
/// one end, and grow at the other.
///
/// `blocked`: ascending. O(groups^2).
MissingCells missing_cells_of(const PortGroups& groups,
                              const std::vector<int>& blocked,
                              bool along_x,
                              MissingCells side);

}  // namespace boxart::internal
