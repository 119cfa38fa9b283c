#include "scene/route/detail/detour_search.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace boxart::internal {

namespace {

constexpr std::uint8_t no_step = 4;
// More than the greatest difference between the priority of a state and that of its neighbour:
// an opening, bends done and ahead, a step, a crossing, rows for arrows, the bias of a port.
constexpr int bucket_count = 512;

Side turned(Side side, int quarters) {
  return static_cast<Side>((static_cast<int>(side) + quarters) % 4);
}
std::uint32_t state_of(std::size_t cell, Side side) {
  return static_cast<std::uint32_t>(4 * cell + static_cast<std::size_t>(side));
}

/// The rectangle around the ports that lie in the window.
Rect rect_of(const std::vector<DetourPort>& ports, const Rect& window) {
  Rect rect = rect_around(ports.front().cell, ports.front().cell);
  for (const DetourPort& port : ports) {
    if (window.contains(port.cell)) rect = rect_around(rect, port.cell);
  }
  return rect;
}

}  // namespace

int DetourSearch::estimate(Point p) const {
  return DetourPrices::column * own_between(p.x, goal_.x, goal_.last_x()) +
         DetourPrices::row * own_between(p.y, goal_.y, goal_.last_y());
}

int DetourSearch::estimate(Point p, Side side) const {
  // The bends that are left at least: one to each direction that is needed and not taken, and one
  // more to turn round.
  const bool west = p.x > goal_.last_x();
  const bool north = p.y > goal_.last_y();
  const bool columns = west || p.x < goal_.x;
  const bool rows = north || p.y < goal_.y;
  const bool away = is_vertical(side) ? rows && (side == Side::North) != north
                                      : columns && (side == Side::West) != west;
  const bool across = is_vertical(side) ? columns : rows;
  const int bends = away ? 2 : across ? 1 : 0;
  return estimate(p) + DetourPrices::bend * bends;
}

void DetourSearch::push(Point to, Side side, int distance, std::uint8_t before) {
  if (has_bounds_ && !bounds_.is_cheapest(distance, to, side)) return;
  const std::uint32_t state = state_of(grid_->index(to), side);
  const auto [it, is_new] = reached_.insert({state, {.distance = distance, .before = before}});
  if (!is_new) {
    if (it->second.distance <= distance) return;
    it->second = {.distance = distance, .before = before};
  }
  // Priorities never fall: the estimate falls by no more than the cost of a step.
  const int priority = distance + estimate(to, side);
  buckets_[static_cast<std::size_t>(priority) % buckets_.size()].push_back(
      {.index = state, .distance = distance});
  ++waiting_;
}

void DetourSearch::move(Point from, Side before, Side side, int distance) {
  const Point to = step(from, side);
  if (((*grid_)[to] & DetourGrid::open(side)) == 0) return;
  distance += prices_->step(to, side);
  if (side != before) distance += prices_->turn(from, before, side);
  push(to, side, distance, static_cast<std::uint8_t>(before));
}

void DetourSearch::start(const DetourPort& port) {
  const Point to = step(port.cell, port.side);
  if (((*grid_)[to] & DetourGrid::open(port.side)) == 0) return;
  const int distance =
      port.cost + prices_->opening(port.cell, port.side) + prices_->step(to, port.side);
  push(to, port.side, distance, no_step);
}

void DetourSearch::expand(std::uint32_t state, int distance) {
  const Point at = grid_->at(state / 4);
  const Side side = static_cast<Side>(state % 4);
  move(at, side, side, distance);
  if (((*grid_)[at] & DetourGrid::turn) == 0) return;
  move(at, side, turned(side, 1), distance);
  move(at, side, turned(side, 3), distance);
}

std::vector<Point> DetourSearch::path_to(std::uint32_t state) const {
  std::vector<Point> path = {grid_->at(state / 4)};
  Point at = path.back();
  for (;;) {
    const Side side = static_cast<Side>(state % 4);
    const std::uint8_t before = reached_.at(state).before;
    at = step(at, opposite(side));
    if (before == no_step) break;
    if (before != static_cast<std::uint8_t>(side)) path.push_back(at);
    state = state_of(grid_->index(at), static_cast<Side>(before));
  }
  path.push_back(at);
  std::ranges::reverse(path);
  return path;
}

void DetourSearch::clear() {
  reached_.clear();
  for (auto& bucket : buckets_)
    bucket.clear();
  waiting_ = 0;
}

std::vector<Point> DetourSearch::run() {
  // The ring is too short for the starts of a wide box: they come in when their turn is near. A
  // start's priority is at least the estimate of its port.
  std::vector<std::pair<int, std::size_t>> starts;
  for (std::size_t i = 0; i < prices_->query().tails.size(); ++i) {
    starts.emplace_back(estimate(prices_->query().tails[i].cell), i);
  }
  std::ranges::sort(starts);
  std::size_t next = 0;
  int current = 0;
  unsigned calls = 0;
  while (waiting_ > 0 || next < starts.size()) {
    stop_.ask_seldom(calls);
    if (waiting_ == 0) current = std::max(current, starts[next].first);
    while (next < starts.size() && starts[next].first <= current) {
      start(prices_->query().tails[starts[next++].second]);
    }
    auto& bucket = buckets_[static_cast<std::size_t>(current) % buckets_.size()];
    if (bucket.empty()) {
      ++current;
      continue;
    }
    const State state = bucket.back();
    bucket.pop_back();
    --waiting_;
    if (reached_.at(state.index).distance != state.distance) continue;
    if (((*grid_)[grid_->at(state.index / 4)] & DetourGrid::goal) != 0) {
      return path_to(state.index);
    }
    expand(state.index, state.distance);
  }
  return {};
}

std::vector<Point> DetourSearch::find(DetourGrid& grid, const DetourQuery& query) {
  if (query.tails.empty() || query.heads.empty()) return {};
  const DetourPrices prices(grid, query);
  grid_ = &grid;
  prices_ = &prices;
  assert(4 * grid.size() <= std::numeric_limits<std::uint32_t>::max());
  buckets_.resize(bucket_count);
  goal_ = rect_of(query.heads, grid.window());
  has_bounds_ = bounds_.find(prices);
  std::vector<Point> path = run();
  clear();
  return path;
}

}  // namespace boxart::internal
