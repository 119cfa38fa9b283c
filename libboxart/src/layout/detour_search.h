#pragma once

#include "base/geometry.h"
#include "layout/detour_grid.h"
#include "layout/detour_ports.h"

#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace boxart {

/// What is looked for: the cheapest way from one of `tails` to one of `heads`.
struct DetourQuery {
  std::vector<DetourPort> tails;
  std::vector<DetourPort> heads;
  bool tail_arrow = false;
  bool head_arrow = false;
};

/// The search for detours. It keeps its memory between two searches and clears only what the last
/// one touched.
class DetourSearch {
 public:
  /// The corners of the cheapest way through the grid, in refined cells, from the tail's border
  /// cell to the head's; empty when there is none. The ports are marked in the grid.
  ///
  /// The cost is made of integers for the length, bends, crossings, the opening of fresh rows and
  /// columns, and for running right beside other ink. Ties go to what was reached first, so the
  /// answer depends on nothing but the arguments.
  ///
  /// A* (Hart, Nilsson, Raphael, "A formal basis for the heuristic determination of minimum cost
  /// paths", IEEE Transactions on Systems Science and Cybernetics 4(2), 1968) on the states (cell,
  /// direction), with a ring of buckets as queue (Dial, "Algorithm 360: shortest-path forest with
  /// topological ordering", Communications of the ACM 12(11), 1969). O(states reached) time, of
  /// which there are at most four a cell; five bytes each.
  std::vector<Point> find(DetourGrid& grid, const DetourQuery& query);

 private:
  struct State {
    std::uint32_t index;  // 4 * cell + direction
    int distance;
  };

  void mark_ports();
  std::vector<Point> run();
  void start(const DetourPort& port);
  void expand(std::uint32_t state, int distance);
  void move(Point from, Side before, Side side, int distance);
  int step_cost(Point to, Side side, DetourGrid::Cell cell) const;
  int turn_cost(Point at, Side before, Side side) const;
  int estimate(Point p) const;
  int estimate(Point p, Side side) const;
  int goal_cost(Point p, Side side) const;
  void push(std::uint32_t state, int distance, int priority, std::uint8_t before);
  std::vector<Point> way_to(std::uint32_t state) const;
  void clear();

  DetourGrid* grid_ = nullptr;
  const DetourQuery* query_ = nullptr;
  Rect goal_{.x = 0, .y = 0, .width = 0, .height = 0};
  std::vector<std::pair<std::uint32_t, int>> goal_costs_;  // (state, cost), ascending
  std::vector<std::int32_t> distances_;                    // by state, `unreached` at first
  std::vector<std::uint8_t> before_;                       // direction of the step before
  std::vector<std::uint32_t> touched_;
  std::vector<std::vector<State>> buckets_;
  int waiting_ = 0;
};

}  // namespace boxart
