#include "scene/route/detail/detour_search.h"

#include <cassert>
#include <limits>
#include <utility>

namespace boxart::internal {

namespace {

Side turned(Side side, int quarters) {
  return static_cast<Side>((static_cast<int>(side) + quarters) % 4);
}

}  // namespace

int DetourSearch::cost_of_run(Point from, Point to, Side side) const {
  int cost = 0;
  for (Point p = from; p != to;) {
    p = step(p, side);
    cost += prices_->step(p, side);
  }
  return cost;
}

bool DetourSearch::start() {
  int aside = std::numeric_limits<int>::max();
  for (const DetourPort& port : prices_->query().tails) {
    const Point from = grid_->find(port.cell);
    if (!grid_->contains(from) || port.aside >= aside) continue;
    const Point to = step(from, port.side);
    if (((*grid_)[to] & DetourGrid::open(port.side)) == 0) continue;
    const int cost = port.cost + prices_->opening(from, port.side) + prices_->step(to, port.side);
    if (!bounds_.is_cheapest(cost, to, port.side)) continue;
    aside = port.aside;
    cost_ = cost;
    path_ = {from};
    at_ = to;
    side_ = port.side;
  }
  return aside < std::numeric_limits<int>::max();
}

bool DetourSearch::go_on() {
  const bool turns = ((*grid_)[at_] & DetourGrid::turn) != 0;
  for (const Side side : {side_, turned(side_, 3), turned(side_, 1)}) {
    if (side != side_ && !turns) break;
    const Point to = bounds_.next(at_, side);
    if (((*grid_)[to] & DetourGrid::open(side)) == 0) continue;
    const int cost =
        cost_ + cost_of_run(at_, to, side) + (side == side_ ? 0 : prices_->turn(at_, side_, side));
    if (!bounds_.is_cheapest(cost, to, side)) continue;
    if (side != side_) path_.push_back(at_);
    cost_ = cost;
    side_ = side;
    at_ = to;
    return true;
  }
  return false;
}

std::vector<Point> DetourSearch::find(DetourGrid& grid, const DetourQuery& query) {
  if (query.tails.empty() || query.heads.empty()) return {};
  const DetourPrices prices(grid, query);
  grid_ = &grid;
  prices_ = &prices;
  if (!bounds_.find(prices) || !start()) return {};
  while ((grid[at_] & DetourGrid::goal) == 0) {
    const bool goes_on = go_on();
    assert(goes_on);
    if (!goes_on) return {};
  }
  path_.push_back(at_);
  for (Point& p : path_)
    p = grid.place(p);
  return std::move(path_);
}

}  // namespace boxart::internal
