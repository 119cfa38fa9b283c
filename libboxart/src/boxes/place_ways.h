#pragma once

#include "base/geometry.h"
#include "boxes/axes.h"
#include "boxes/plan_loops.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// A loop, or a lane, which has one end, and leads on towards a side.
struct LoopWay {
  std::vector<BoxEnd> ends;
  std::vector<Side> sides;  // that it runs along
  Side towards = Side::East;
  Size label{.width = 0, .height = 0};
  std::vector<int> cells{-1, -1};  // of its ends
  std::vector<Point> points{};
};

/// The number of a side in a BySide, and whether what leads there comes to the last cell of the
/// sides that it passes last.
inline std::size_t number(Side side) {
  return static_cast<std::size_t>(side);
}
inline bool is_at_end(Side towards) {
  return towards == Side::East || towards == Side::South;
}

/// Has this side no layers before it?
inline bool is_lateral(Side side, const Axes& axes) {
  return runs_along_x(side) == axes.is_sideways();
}

/// Gives the ends of the first `loops` ways, and of the lanes behind them, their cells. First come
/// those that are bound to a field. In a field at a side without layers they stand so that loops to
/// other fields, and lanes, lie in each other: from the first corner on what leads that way, the
/// nearest first, and to the last corner what leads there, the nearest last. An end that isn't
/// bound stands next to the other one of its loop. Notes in `out` which cells are taken, and what
/// lacks. O(n log n + cells of the sides).
void place_ways(std::vector<LoopWay>& ways,
                std::size_t loops,
                const LoopBox& box,
                const Axes& axes,
                LoopPlan& out);

}  // namespace boxart::internal
