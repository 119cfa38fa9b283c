#include "scene/route/detail/detour_prices.h"

#include <algorithm>
#include <cassert>

namespace boxart::internal {

namespace {

using Cell = DetourGrid::Cell;

}  // namespace

DetourPrices::DetourPrices(DetourGrid& grid, const DetourQuery& query)
    : grid_(grid), query_(query) {
  for (const DetourPort& port : query.heads) {
    if (!grid.window().contains(port.cell)) continue;
    const Side inward = opposite(port.side);
    grid.add(port.cell, DetourGrid::goal | DetourGrid::open(inward));
    goal_costs_.emplace_back(4 * grid.index(port.cell) + static_cast<std::size_t>(inward),
                             port.cost);
  }
  std::ranges::sort(goal_costs_);
  for (const DetourPort& port : query.tails)
    grid.add(port.cell, DetourGrid::source);
}

int DetourPrices::goal_cost(Point p, Side side) const {
  const std::size_t key = 4 * grid_.index(p) + static_cast<std::size_t>(side);
  const auto it =
      std::ranges::lower_bound(goal_costs_, key, {}, [](const auto& pair) { return pair.first; });
  assert(it != goal_costs_.end() && it->first == key);
  return it->second;
}

int DetourPrices::step(Point to, Side side) const {
  const Cell cell = grid_[to];
  const bool is_goal = (cell & DetourGrid::goal) != 0;
  int cost = is_goal ? goal_cost(to, side) : 0;
  const bool vertical = is_vertical(side);
  if (DetourGrid::is_inserted(vertical ? to.y : to.x)) {
    // Not there yet unless the path opens it, which is paid where it turns.
    return cost + ((cell & DetourGrid::inked) != 0 ? crossing : 0);
  }
  cost += vertical ? row : column;
  if (is_goal) return cost;
  if ((cell & DetourGrid::inked) != 0) cost += crossing;
  // The neighbours across: in the next row or column of the drawing.
  const int reach = DetourGrid::is_inserted(vertical ? to.x : to.y) ? 1 : 2;
  for (const int aside : {-reach, reach}) {
    const Point neighbour{.x = to.x + (vertical ? aside : 0), .y = to.y + (vertical ? 0 : aside)};
    if (grid_[neighbour] != DetourGrid::blank && grid_.window().contains(neighbour)) cost += beside;
  }
  return cost;
}

bool DetourPrices::meets(Point at, Side direction, Cell what) const {
  const Point next = internal::step(at, direction);
  if ((grid_[next] & what) != 0) return true;
  const bool own_cell = !DetourGrid::is_inserted(is_vertical(direction) ? at.y : at.x);
  return own_cell && (grid_[internal::step(next, direction)] & what) != 0;
}

int DetourPrices::arrow_clearance(Side side) {
  return is_vertical(side) ? open_row : open_column;
}

int DetourPrices::opening(Point at, Side side) const {
  if (!DetourGrid::is_inserted(is_vertical(side) ? at.x : at.y)) return 0;
  if (!is_vertical(side)) return open_row;
  return open_column + (grid_.widens_borderless(at.x) ? widen_borderless : 0);
}

int DetourPrices::turn(Point at, Side before, Side side) const {
  int cost = bend + opening(at, side);
  if (query_.tail_arrow && meets(at, opposite(before), DetourGrid::source)) {
    cost += arrow_clearance(before);
  }
  if (query_.head_arrow && meets(at, side, DetourGrid::goal)) cost += arrow_clearance(side);
  return cost;
}

}  // namespace boxart::internal
