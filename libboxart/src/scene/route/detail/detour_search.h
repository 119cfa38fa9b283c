#pragma once

#include "base/geometry.h"
#include "base/stop_token.h"
#include "scene/route/detail/detour_bounds.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_prices.h"

#include <vector>

namespace boxart::internal {

/// The search for detours. It keeps its memory between two searches.
class DetourSearch {
 public:
  explicit DetourSearch(StopToken stop = {}) : bounds_(stop) {}

  /// The corners of the cheapest path through the grid, in refined cells, from the tail's border
  /// cell to the head's; empty when there is none. The ports are marked in the grid.
  ///
  /// Of paths that cost the same it takes the one from the port nearest to the middle of its side,
  /// of these the first, which runs straight on as far as it can, then to its left. The time of the
  /// bounds, and O(lanes that the path passes).
  std::vector<Point> find(DetourGrid& grid, const DetourQuery& query);

 private:
  bool start();
  bool go_on();
  int cost_of_run(Point from, Point to, Side side) const;

  const DetourGrid* grid_ = nullptr;
  const DetourPrices* prices_ = nullptr;
  DetourBounds bounds_;
  // The path so far: its corners, where it is, in lanes, and what it has cost.
  std::vector<Point> path_;
  Point at_{.x = 0, .y = 0};
  Side side_ = Side::North;
  int cost_ = 0;
};

}  // namespace boxart::internal
