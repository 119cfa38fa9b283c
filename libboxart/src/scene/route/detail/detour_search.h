#pragma once

#include "base/geometry.h"
#include "base/stop_token.h"
#include "scene/route/detail/detour_bounds.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_prices.h"

#include <cstddef>
#include <cstdint>
#include <unordered_map>
#include <vector>

namespace boxart::internal {

/// The search for detours. It keeps its memory between two searches.
class DetourSearch {
 public:
  explicit DetourSearch(StopToken stop = {}) : stop_(stop), bounds_(stop) {}

  /// The corners of the cheapest path through the grid, in refined cells, from the tail's border
  /// cell to the head's; empty when there is none. The ports are marked in the grid.
  ///
  /// Ties go to what was reached first, so the answer depends on nothing but the arguments.
  ///
  /// A* (Hart, Nilsson, Raphael, "A formal basis for the heuristic determination of minimum cost
  /// paths", IEEE Transactions on Systems Science and Cybernetics 4(2), 1968) on the states (cell,
  /// direction), with a ring of buckets as queue (Dial, "Algorithm 360: shortest-path forest with
  /// topological ordering", Communications of the ACM 12(11), 1969). It reaches the states of the
  /// cheapest paths alone, since DetourBounds tells them: O(cells of the window x bends of the
  /// path) time for these bounds, and O(such states) for the search. Only where there is no path,
  /// or a path with hundreds of crossings, it goes through all the states that can be reached.
  std::vector<Point> find(DetourGrid& grid, const DetourQuery& query);

 private:
  struct State {
    std::uint32_t index;  // 4 * cell + direction
    int distance;
  };

  /// How a state was reached.
  struct Reached {
    int distance;
    std::uint8_t before;  // direction of the step before
  };

  std::vector<Point> run();
  void start(const DetourPort& port);
  void expand(std::uint32_t state, int distance);
  void move(Point from, Side before, Side side, int distance);
  int estimate(Point p) const;
  int estimate(Point p, Side side) const;
  void push(Point to, Side side, int distance, std::uint8_t before);
  std::vector<Point> path_to(std::uint32_t state) const;
  void clear();

  const DetourGrid* grid_ = nullptr;
  const DetourPrices* prices_ = nullptr;
  StopToken stop_;
  DetourBounds bounds_;
  bool has_bounds_ = false;
  Rect goal_{.x = 0, .y = 0, .width = 0, .height = 0};
  std::unordered_map<std::uint32_t, Reached> reached_;  // by state; only looked up
  std::vector<std::vector<State>> buckets_;
  int waiting_ = 0;
};

}  // namespace boxart::internal
