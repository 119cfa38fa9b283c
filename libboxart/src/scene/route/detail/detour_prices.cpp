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
    const Point cell = grid.find(port.cell);
    if (!grid.contains(cell)) continue;
    const Side inward = opposite(port.side);
    grid.add(cell, DetourGrid::goal | DetourGrid::open(inward));
    goal_costs_.emplace_back(4 * grid.index(cell) + static_cast<std::size_t>(inward), port.cost);
  }
  std::ranges::sort(goal_costs_);
  for (const DetourPort& port : query.tails) {
    const Point cell = grid.find(port.cell);
    if (grid.contains(cell)) grid.add(cell, DetourGrid::source);
  }
}

int DetourPrices::goal_cost(Point p, Side side) const {
  const std::size_t key = 4 * grid_.index(p) + static_cast<std::size_t>(side);
  const auto it =
      std::ranges::lower_bound(goal_costs_, key, {}, [](const auto& pair) { return pair.first; });
  assert(it != goal_costs_.end() && it->first == key);
  return it->second;
}

int DetourPrices::beside_cost(Point to, Side side) const {
  // The neighbours across: in the next row or column of the drawing.
  int cost = 0;
  const auto look_at = [&](Point neighbour) {
    if (grid_.contains(neighbour) && grid_[neighbour] != DetourGrid::blank) cost += beside;
  };
  if (is_vertical(side)) {
    look_at({.x = grid_.columns().low_neighbour(to.x), .y = to.y});
    look_at({.x = grid_.columns().high_neighbour(to.x), .y = to.y});
  } else {
    look_at({.x = to.x, .y = grid_.rows().low_neighbour(to.y)});
    look_at({.x = to.x, .y = grid_.rows().high_neighbour(to.y)});
  }
  return cost;
}

int DetourPrices::step(Point to, Side side) const {
  const Cell cell = grid_[to];
  const bool is_goal = (cell & DetourGrid::goal) != 0;
  int cost = is_goal ? goal_cost(to, side) : 0;
  const bool vertical = is_vertical(side);
  const DetourLanes& lanes = vertical ? grid_.rows() : grid_.columns();
  const int lane = vertical ? to.y : to.x;
  const bool from_low = side == Side::South || side == Side::East;
  // An inserted one is not there yet unless the path opens it, which is paid where it turns.
  const int own = lanes.own_between(from_low ? lane - 1 : lane + 1, lane);
  cost += own * (vertical ? row : column);
  if (is_goal && own > 0) return cost;
  if ((cell & DetourGrid::inked) != 0) cost += crossing;
  return own > 0 ? cost + own * beside_cost(to, side) : cost;
}

bool DetourPrices::meets(Point at, Side direction, Cell what) const {
  if ((grid_[grid_.beyond(at, direction, 1)] & what) != 0) return true;
  const Point place = grid_.place(at);
  const bool own_cell = !DetourGrid::is_inserted(is_vertical(direction) ? place.y : place.x);
  return own_cell && (grid_[grid_.beyond(at, direction, 2)] & what) != 0;
}

int DetourPrices::arrow_clearance(Side side) {
  return is_vertical(side) ? open_row : open_column;
}

int DetourPrices::opening(Point at, Side side) const {
  const Point place = grid_.place(at);
  if (!DetourGrid::is_inserted(is_vertical(side) ? place.x : place.y)) return 0;
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
