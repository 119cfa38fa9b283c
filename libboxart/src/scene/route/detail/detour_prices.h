#pragma once

#include "base/geometry.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_ports.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

/// What is looked for: the cheapest path from one of `tails` to one of `heads`.
struct DetourQuery {
  std::vector<DetourPort> tails;
  std::vector<DetourPort> heads;
  bool tail_arrow = false;
  bool head_arrow = false;
};

/// What the parts of a path through a grid cost, in integers: its length, bends, crossings, the
/// opening of inserted rows and columns, and running right beside other ink.
class DetourPrices {
 public:
  // A row is twice as high as a column is wide. A bend is worth a detour of five columns, a
  // crossing one of ten; an inserted column or row widens all of the drawing, yet is better than a
  // crossing.
  static constexpr int column = 4;
  static constexpr int row = 8;
  static constexpr int bend = 20;
  static constexpr int crossing = 40;
  static constexpr int open_column = 20;
  static constexpr int open_row = 28;
  static constexpr int beside = 1;
  static constexpr int widen_borderless = 60;  // an inserted column through a node without a border

  /// Marks the ports of the query in the grid, which has lanes for them. Both are kept by
  /// reference. All points here are in lanes.
  DetourPrices(DetourGrid& grid, const DetourQuery& query);

  const DetourGrid& grid() const { return grid_; }
  const DetourQuery& query() const { return query_; }

  /// Of the step in direction `side` into the cell `to`, which must let it in, with all that is
  /// left out between the lanes.
  int step(Point to, Side side) const;
  /// Of the turn at `at`, where the path came in direction `before` and goes on to `side`.
  int turn(Point at, Side before, Side side) const;
  /// Of an arrowhead at the tail (or head) whose straight cell next to the border is missing, since
  /// a path turns there that runs in direction `side` between the border and the turn: a row or
  /// column is inserted beside the border.
  static int arrow_clearance(Side side);
  /// Of the inserted row or column in which a path runs on from `at` to `side`; 0 when it runs in
  /// one of the drawing's own.
  int opening(Point at, Side side) const;

 private:
  bool meets(Point at, Side direction, DetourGrid::Cell what) const;
  int beside_cost(Point to, Side side) const;
  int goal_cost(Point p, Side side) const;

  DetourGrid& grid_;
  const DetourQuery& query_;
  std::vector<std::pair<std::size_t, int>> goal_costs_;  // (4 * cell + direction, cost), ascending
};

/// The number of the drawing's own columns (or rows) that a path enters from the refined column
/// `at` to the nearest of [low, high].
inline int own_between(int at, int low, int high) {
  if (at < low) return (low + 1) / 2 - (at + 1) / 2;
  if (at > high) return at / 2 - high / 2;
  return 0;
}

/// The same for a path from the nearest of [low, high] to `at`.
inline int own_away(int at, int low, int high) {
  if (at < low) return low / 2 - at / 2;
  if (at > high) return (at + 1) / 2 - (high + 1) / 2;
  return 0;
}

}  // namespace boxart::internal
