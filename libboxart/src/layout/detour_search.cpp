#include "layout/detour_search.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <utility>

namespace boxart {

namespace {

using Cell = DetourGrid::Cell;

// Costs. A row is twice as high as a column is wide. A bend is worth a way round of five columns, a
// crossing one of ten; a fresh column or row widens all of the drawing, yet is better than a
// crossing.
constexpr int column_cost = 4;
constexpr int row_cost = 8;
constexpr int bend_cost = 20;
constexpr int crossing_cost = 40;
constexpr int open_column_cost = 20;
constexpr int open_row_cost = 28;
constexpr int beside_cost = 1;
constexpr int cut_plain_cost = 60;  // a fresh column through a node without a border

constexpr std::int32_t unreached = std::numeric_limits<std::int32_t>::max();
constexpr std::uint8_t no_step = 4;
// More than the greatest difference between the priority of a state and that of its neighbour:
// an opening, bends done and ahead, a step, a crossing, rows for arrows, the bias of a port.
constexpr int bucket_count = 512;

bool is_vertical(Side side) {
  return side == Side::North || side == Side::South;
}
Side turned(Side side, int quarters) {
  return static_cast<Side>((static_cast<int>(side) + quarters) % 4);
}
/// Of the fresh row or column in which a path runs on from `at` to `side`.
int open_cost(const DetourGrid& grid, Point at, Side side) {
  if (!is_vertical(side)) return open_row_cost;
  return open_column_cost + (grid.cuts_plain(at.x) ? cut_plain_cost : 0);
}
/// Is the line that a path with direction `side` through `p` runs in a fresh one?
bool in_fresh_line(Point p, Side side) {
  return DetourGrid::is_fresh(is_vertical(side) ? p.x : p.y);
}
std::uint32_t state_of(std::size_t cell, Side side) {
  return static_cast<std::uint32_t>(4 * cell + static_cast<std::size_t>(side));
}

}  // namespace

int DetourSearch::estimate(Point p) const {
  // The drawing's own rows and columns that are still to be entered.
  const auto entered = [](int at, int low, int high) {
    if (at < low) return (low + 1) / 2 - (at + 1) / 2;
    if (at > high) return at / 2 - high / 2;
    return 0;
  };
  return column_cost * entered(p.x, goal_.x, goal_.last_x()) +
         row_cost * entered(p.y, goal_.y, goal_.last_y());
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
  return estimate(p) + bend_cost * bends;
}

int DetourSearch::goal_cost(Point p, Side side) const {
  const std::uint32_t state = state_of(grid_->index(p), side);
  const auto it =
      std::ranges::lower_bound(goal_costs_, state, {}, [](const auto& pair) { return pair.first; });
  assert(it != goal_costs_.end() && it->first == state);
  return it->second;
}

int DetourSearch::step_cost(Point to, Side side, Cell cell) const {
  const bool vertical = is_vertical(side);
  if (DetourGrid::is_fresh(vertical ? to.y : to.x)) {
    // Not there yet unless the path opens it, which is paid where it turns.
    return (cell & DetourGrid::inked) != 0 ? crossing_cost : 0;
  }
  int cost = vertical ? row_cost : column_cost;
  if ((cell & DetourGrid::goal) != 0) return cost;
  if ((cell & DetourGrid::inked) != 0) cost += crossing_cost;
  // The neighbours across: in the next row or column of the drawing.
  const int reach = DetourGrid::is_fresh(vertical ? to.x : to.y) ? 1 : 2;
  for (const int aside : {-reach, reach}) {
    const Point neighbour{.x = to.x + (vertical ? aside : 0), .y = to.y + (vertical ? 0 : aside)};
    const Cell other = (*grid_)[neighbour];
    if (other != DetourGrid::blank && grid_->window().contains(neighbour)) cost += beside_cost;
  }
  return cost;
}

int DetourSearch::turn_cost(Point at, Side before, Side side) const {
  int cost = bend_cost;
  if (in_fresh_line(at, side)) cost += open_cost(*grid_, at, side);
  // An arrowhead needs a straight cell next to the border; when the path turns there, a fresh row
  // or column is put in beside the border.
  const auto meets = [&](Side way, Cell what) {
    const Point next = step(at, way);
    if (((*grid_)[next] & what) != 0) return true;
    const bool own_cell = !DetourGrid::is_fresh(is_vertical(way) ? at.y : at.x);
    return own_cell && ((*grid_)[step(next, way)] & what) != 0;
  };
  if (query_->tail_arrow && meets(opposite(before), DetourGrid::source)) {
    cost += is_vertical(before) ? open_row_cost : open_column_cost;
  }
  if (query_->head_arrow && meets(side, DetourGrid::goal))
    cost += is_vertical(side) ? open_row_cost : open_column_cost;
  return cost;
}

void DetourSearch::push(std::uint32_t state, int distance, int priority, std::uint8_t before) {
  if (distances_[state] <= distance) return;
  if (distances_[state] == unreached) touched_.push_back(state);
  distances_[state] = distance;
  before_[state] = before;
  buckets_[static_cast<std::size_t>(priority) % buckets_.size()].push_back(
      {.index = state, .distance = distance});
  ++waiting_;
}

void DetourSearch::move(Point from, Side before, Side side, int distance) {
  const Point to = step(from, side);
  const Cell cell = (*grid_)[to];
  if ((cell & DetourGrid::way(side)) == 0) return;
  distance += step_cost(to, side, cell);
  if (side != before) distance += turn_cost(from, before, side);
  if ((cell & DetourGrid::goal) != 0) distance += goal_cost(to, side);
  // Priorities never fall: the estimate falls by no more than the cost of a step.
  push(state_of(grid_->index(to), side),
       distance,
       distance + estimate(to, side),
       static_cast<std::uint8_t>(before));
}

void DetourSearch::start(const DetourPort& port) {
  const int opening =
      in_fresh_line(port.cell, port.side) ? open_cost(*grid_, port.cell, port.side) : 0;
  const Point to = step(port.cell, port.side);
  const Cell cell = (*grid_)[to];
  if ((cell & DetourGrid::way(port.side)) == 0) return;
  int distance = port.cost + opening + step_cost(to, port.side, cell);
  if ((cell & DetourGrid::goal) != 0) distance += goal_cost(to, port.side);
  push(
      state_of(grid_->index(to), port.side), distance, distance + estimate(to, port.side), no_step);
}

void DetourSearch::expand(std::uint32_t state, int distance) {
  const Point at = grid_->at(state / 4);
  const Side side = static_cast<Side>(state % 4);
  move(at, side, side, distance);
  if (((*grid_)[at] & DetourGrid::turn) == 0) return;
  move(at, side, turned(side, 1), distance);
  move(at, side, turned(side, 3), distance);
}

std::vector<Point> DetourSearch::way_to(std::uint32_t state) const {
  std::vector<Point> way = {grid_->at(state / 4)};
  Point at = way.back();
  for (;;) {
    const Side side = static_cast<Side>(state % 4);
    const std::uint8_t before = before_[state];
    at = step(at, opposite(side));
    if (before == no_step) break;
    if (before != static_cast<std::uint8_t>(side)) way.push_back(at);
    state = state_of(grid_->index(at), static_cast<Side>(before));
  }
  way.push_back(at);
  std::ranges::reverse(way);
  return way;
}

void DetourSearch::clear() {
  for (const std::uint32_t state : touched_)
    distances_[state] = unreached;
  touched_.clear();
  for (auto& bucket : buckets_)
    bucket.clear();
  waiting_ = 0;
}

void DetourSearch::mark_ports() {
  const Rect& window = grid_->window();
  goal_costs_.clear();
  Point low = query_->heads.front().cell;
  Point high = low;
  for (const DetourPort& port : query_->heads) {
    if (!window.contains(port.cell)) continue;
    const Side inward = opposite(port.side);
    grid_->add(port.cell, DetourGrid::goal | DetourGrid::way(inward));
    goal_costs_.emplace_back(state_of(grid_->index(port.cell), inward), port.cost);
    low = {.x = std::min(low.x, port.cell.x), .y = std::min(low.y, port.cell.y)};
    high = {.x = std::max(high.x, port.cell.x), .y = std::max(high.y, port.cell.y)};
  }
  std::ranges::sort(goal_costs_);
  goal_ = {.x = low.x, .y = low.y, .width = high.x - low.x + 1, .height = high.y - low.y + 1};
  for (const DetourPort& port : query_->tails)
    grid_->add(port.cell, DetourGrid::source);
}

std::vector<Point> DetourSearch::run() {
  // The ring is too short for the starts of a wide box: they come in when their turn is near. A
  // start's priority is at least the estimate of its port.
  std::vector<std::pair<int, std::size_t>> starts;
  for (std::size_t i = 0; i < query_->tails.size(); ++i) {
    starts.emplace_back(estimate(query_->tails[i].cell), i);
  }
  std::ranges::sort(starts);
  std::size_t next = 0;
  int current = 0;
  while (waiting_ > 0 || next < starts.size()) {
    if (waiting_ == 0) current = std::max(current, starts[next].first);
    while (next < starts.size() && starts[next].first <= current) {
      start(query_->tails[starts[next++].second]);
    }
    auto& bucket = buckets_[static_cast<std::size_t>(current) % buckets_.size()];
    if (bucket.empty()) {
      ++current;
      continue;
    }
    const State state = bucket.back();
    bucket.pop_back();
    --waiting_;
    if (distances_[state.index] != state.distance) continue;
    if (((*grid_)[grid_->at(state.index / 4)] & DetourGrid::goal) != 0) {
      return way_to(state.index);
    }
    expand(state.index, state.distance);
  }
  return {};
}

std::vector<Point> DetourSearch::find(DetourGrid& grid, const DetourQuery& query) {
  if (query.tails.empty() || query.heads.empty()) return {};
  grid_ = &grid;
  query_ = &query;
  const Rect& window = grid.window();
  const std::size_t cells =
      static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height);
  assert(cells < std::numeric_limits<std::uint32_t>::max() / 4);
  if (distances_.size() < 4 * cells) {
    distances_.resize(4 * cells, unreached);
    before_.resize(4 * cells);
  }
  buckets_.resize(bucket_count);
  mark_ports();
  std::vector<Point> way = run();
  clear();
  return way;
}

}  // namespace boxart
