#include "scene/route/detail/detour_search.h"

#include "scene/insert_rows_and_columns.h"
#include "support/catch.h"
#include "support/drawings.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <queue>
#include <random>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr int unreached = std::numeric_limits<int>::max();

/// All steps between the states of a grid, and what they cost: the slow and plain way. Points are
/// in lanes.
class StateGraph {
 public:
  explicit StateGraph(const DetourPrices& prices) : prices_(prices), grid_(prices.grid()) {
    const std::size_t count = 4 * grid_.size();
    steps_.resize(count);
    steps_back_.resize(count);
    for (std::size_t cell = 0; cell < grid_.size(); ++cell) {
      for (const Side before : all_sides)
        add_steps(grid_.at(cell), before);
    }
  }

  std::vector<int> from_tails() const {
    std::vector<int> costs(steps_.size(), unreached);
    for (const DetourPort& port : prices_.query().tails) {
      const Point from = grid_.find(port.cell);
      const Point to = step(from, port.side);
      if ((grid_[to] & DetourGrid::open(port.side)) == 0) continue;
      int& cost = costs[state(to, port.side)];
      cost = std::min(cost,
                      port.cost + prices_.opening(from, port.side) + prices_.step(to, port.side));
    }
    return run(std::move(costs), steps_);
  }
  std::vector<int> to_heads() const {
    std::vector<int> costs(steps_.size(), unreached);
    for (const DetourPort& port : prices_.query().heads) {
      const Point at = grid_.find(port.cell);
      if (grid_.contains(at)) costs[state(at, opposite(port.side))] = 0;
    }
    return run(std::move(costs), steps_back_);
  }
  std::size_t state(Point p, Side side) const {
    return 4 * grid_.index(p) + static_cast<std::size_t>(side);
  }

 private:
  using Steps = std::vector<std::vector<std::pair<std::size_t, int>>>;

  void add_steps(Point at, Side before) {
    if ((grid_[at] & DetourGrid::goal) != 0) return;
    for (const Side side : all_sides) {
      if (side == opposite(before)) continue;
      if (side != before && (grid_[at] & DetourGrid::turn) == 0) continue;
      const Point to = step(at, side);
      if ((grid_[to] & DetourGrid::open(side)) == 0) continue;
      const int cost =
          prices_.step(to, side) + (side == before ? 0 : prices_.turn(at, before, side));
      steps_[state(at, before)].emplace_back(state(to, side), cost);
      steps_back_[state(to, side)].emplace_back(state(at, before), cost);
    }
  }

  static std::vector<int> run(std::vector<int> costs, const Steps& steps) {
    std::priority_queue<std::pair<int, std::size_t>> queue;
    for (std::size_t i = 0; i < costs.size(); ++i) {
      if (costs[i] != unreached) queue.emplace(-costs[i], i);
    }
    while (!queue.empty()) {
      const auto [priority, at] = queue.top();
      queue.pop();
      if (-priority != costs[at]) continue;
      for (const auto& [to, cost] : steps[at]) {
        if (costs[to] <= costs[at] + cost) continue;
        costs[to] = costs[at] + cost;
        queue.emplace(-costs[to], to);
      }
    }
    return costs;
  }

  const DetourPrices& prices_;
  const DetourGrid& grid_;
  Steps steps_;
  Steps steps_back_;
};

class RandomDrawing {
 public:
  explicit RandomDrawing(unsigned seed, Size size = {.width = 34, .height = 17})
      : random_(seed), size_(size) {}

  /// Boxes of each kind in a grid of places, a frame with a title, lines and texts anywhere: what
  /// is no good drawing is a good test.
  Drawing make() {
    Drawing drawing;
    drawing.size = size_;
    for (int i = 0; i < 6; ++i) {
      Box box = labelled_box({.x = 1 + 11 * (i % 3) + below(4),
                              .y = 1 + 8 * (i / 3) + below(3),
                              .width = 1 + below(6),
                              .height = 1 + below(4)},
                             ascii_label({"x"}));
      box.node = NodeId{i};
      if (below(3) == 0) box.kind = Node::Kind::Plain;
      drawing.boxes.push_back(box);
    }
    for (int i = 0; i < 8; ++i) {
      const Point a{.x = below(size_.width), .y = below(size_.height)};
      const Point b{.x = below(size_.width), .y = below(size_.height)};
      if (a.x == b.x || a.y == b.y) continue;
      drawing.lines.push_back({.edge = EdgeId{i},
                               .net = i,
                               .points = {a, {.x = b.x, .y = a.y}, b},
                               .arrows = {ArrowHead::None, ArrowHead::Normal}});
    }
    if (coin()) add_frame_and_text(drawing);
    return drawing;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool coin() { return below(2) == 0; }

 private:
  void add_frame_and_text(Drawing& drawing) {
    drawing.frames.push_back({.cluster = ClusterId{0},
                              .rect = {.x = below(8), .y = below(4), .width = 20, .height = 9},
                              .title = ascii_label({"title", "of two"}),
                              .title_x = coin() ? 9 : -1});
    drawing.texts.push_back({.rect = {.x = 2 + below(20), .y = below(15), .width = 4, .height = 1},
                             .label = ascii_label({"text"})});
  }

  std::mt19937 random_;
  Size size_;
};

/// The whole drawing, with lanes for the ports of a query.
DetourGrid read(const Drawing& drawing, const DetourQuery& query, DetourGrid::Keep keep) {
  DetourGrid grid;
  grid.start(DetourGrid::whole(drawing.size));
  for (const Box& box : drawing.boxes)
    grid.add_box(box.rect, box.kind == Node::Kind::Box);
  for (const Frame& frame : drawing.frames)
    grid.add_frame(frame, FrameRole::Leave);
  for (const Text& text : drawing.texts)
    grid.add_text(text.rect, {.x = text.rect.x, .y = text.rect.y});
  for (const Line& line : drawing.lines)
    grid.add_line(line.points, line.arrows, {true, true});
  grid.add_ports(query.tails);
  grid.add_ports(query.heads);
  grid.finish(keep);
  const std::vector<int> widened = nodes_widened(drawing, Node::Kind::Plain);
  grid.count_widened([&](int column) { return widened[static_cast<std::size_t>(column)]; });
  return grid;
}

/// What the cheapest path costs, `unreached` when there is none.
int cheapest_of(const StateGraph& states) {
  const std::vector<int> costs = states.from_tails();
  const std::vector<int> rest = states.to_heads();
  int cheapest = unreached;
  for (std::size_t i = 0; i < costs.size(); ++i) {
    if (costs[i] != unreached && rest[i] != unreached)
      cheapest = std::min(cheapest, costs[i] + rest[i]);
  }
  return cheapest;
}

DetourQuery random_query(RandomDrawing& random, const Drawing& drawing) {
  const auto ports = [&] {
    return detour_ports(drawing.boxes[static_cast<std::size_t>(random.below(6))], DetourEnd{});
  };
  return {
      .tails = ports(), .heads = ports(), .tail_arrow = random.coin(), .head_arrow = random.coin()};
}

/// What a path costs in a grid that has all lanes.
int cost_of(const std::vector<Point>& path, const DetourPrices& prices) {
  const DetourGrid& grid = prices.grid();
  Point at = grid.find(path.front());
  Side before = direction(path[0], path[1]);
  int cost = prices.opening(at, before);
  for (const DetourPort& port : prices.query().tails) {
    if (port.cell == path.front() && port.side == before) cost += port.cost;
  }
  for (std::size_t i = 1; i < path.size(); ++i) {
    const Point corner = grid.find(path[i]);
    const Side side = direction(at, corner);
    if (side != before) cost += prices.turn(at, before, side);
    before = side;
    while (at != corner) {
      at = step(at, side);
      REQUIRE((grid[at] & DetourGrid::open(side)) != 0);
      cost += prices.step(at, side);
    }
  }
  return cost;
}

TEST_CASE("bounds tell of the states on cheapest paths") {
  DetourBounds bounds;
  int found = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    RandomDrawing random(seed);
    const Drawing drawing = random.make();
    const DetourQuery query = random_query(random, drawing);
    if (query.tails.empty() || query.heads.empty()) continue;
    DetourGrid grid = read(drawing, query, DetourGrid::Keep::All);
    const DetourPrices prices(grid, query);
    const StateGraph states(prices);
    const std::vector<int> costs = states.from_tails();
    const std::vector<int> rest = states.to_heads();
    const int cheapest = cheapest_of(states);
    REQUIRE(bounds.find(prices) == (cheapest != unreached));
    if (cheapest == unreached) continue;
    ++found;
    REQUIRE(bounds.cheapest() == cheapest);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      if (costs[i] == unreached) continue;
      const bool is_cheapest = rest[i] != unreached && costs[i] + rest[i] == cheapest;
      const Point p = grid.at(i / 4);
      // Rows that are passed over have no bounds.
      if (bounds.next(step(p, Side::North), Side::South) != p) continue;
      if (bounds.next(step(p, Side::South), Side::North) != p) continue;
      REQUIRE(bounds.is_cheapest(costs[i], p, static_cast<Side>(i % 4)) == is_cheapest);
    }
  }
  CHECK(found > 40);
}

TEST_CASE("a path that keeps to lanes costs no more than one in any row and column") {
  DetourSearch search;
  std::size_t cells = 0;
  std::size_t cells_of_lanes = 0;
  int found = 0;
  for (unsigned seed = 0; seed < 300; ++seed) {
    CAPTURE(seed);
    const int more = 20 * static_cast<int>(seed % 3);
    RandomDrawing random(seed, {.width = 34 + more, .height = 17 + more});
    const Drawing drawing = random.make();
    const DetourQuery query = random_query(random, drawing);
    if (query.tails.empty() || query.heads.empty()) continue;
    DetourGrid all = read(drawing, query, DetourGrid::Keep::All);
    DetourGrid lanes = read(drawing, query, DetourGrid::Keep::Lanes);
    cells += all.size();
    cells_of_lanes += lanes.size();
    const DetourPrices prices(all, query);
    const int cheapest = cheapest_of(StateGraph(prices));
    const std::vector<Point> path = search.find(lanes, query);
    REQUIRE(path.empty() == (cheapest == unreached));
    if (path.empty()) continue;
    ++found;
    REQUIRE(cost_of(path, prices) == cheapest);
  }
  CHECK(found > 200);
  CHECK(2 * cells_of_lanes < cells);
}

}  // namespace
}  // namespace boxart::internal
