#include "scene/route/detail/detour_bounds.h"

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

/// All steps between the states of a grid, and what they cost: the slow and plain way.
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
      const Point to = step(port.cell, port.side);
      if ((grid_[to] & DetourGrid::open(port.side)) == 0) continue;
      int& cost = costs[state(to, port.side)];
      cost = std::min(
          cost, port.cost + prices_.opening(port.cell, port.side) + prices_.step(to, port.side));
    }
    return run(std::move(costs), steps_);
  }
  std::vector<int> to_heads() const {
    std::vector<int> costs(steps_.size(), unreached);
    for (const DetourPort& port : prices_.query().heads) {
      if (grid_.window().contains(port.cell)) costs[state(port.cell, opposite(port.side))] = 0;
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
  explicit RandomDrawing(unsigned seed) : random_(seed) {}

  /// Boxes of each kind in a grid of places, lines and texts anywhere: what is no good drawing is
  /// a good test.
  Drawing make() {
    Drawing drawing;
    drawing.size = {.width = 34, .height = 17};
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
      const Point a{.x = below(34), .y = below(17)};
      const Point b{.x = below(34), .y = below(17)};
      if (a.x == b.x || a.y == b.y) continue;
      drawing.lines.push_back({.edge = EdgeId{i},
                               .net = i,
                               .points = {a, {.x = b.x, .y = a.y}, b},
                               .arrows = {ArrowHead::None, ArrowHead::Normal}});
    }
    return drawing;
  }
  int below(int limit) { return static_cast<int>(random_() % static_cast<unsigned>(limit)); }
  bool coin() { return below(2) == 0; }

 private:
  std::mt19937 random_;
};

TEST_CASE("bounds tell of every state whether it lies on a cheapest path") {
  DetourBounds bounds;
  int found = 0;
  for (unsigned seed = 0; seed < 60; ++seed) {
    CAPTURE(seed);
    RandomDrawing random(seed);
    const Drawing drawing = random.make();
    DetourGrid grid;
    grid.read(drawing,
              {},
              {},
              nodes_widened(drawing, Node::Kind::Plain),
              DetourGrid::whole(drawing.size));
    const auto ports = [&] {
      return detour_ports(drawing.boxes[static_cast<std::size_t>(random.below(6))], DetourEnd{});
    };
    const DetourQuery query{.tails = ports(),
                            .heads = ports(),
                            .tail_arrow = random.coin(),
                            .head_arrow = random.coin()};
    if (query.tails.empty() || query.heads.empty()) continue;
    const DetourPrices prices(grid, query);
    const StateGraph states(prices);
    const std::vector<int> costs = states.from_tails();
    const std::vector<int> rest = states.to_heads();
    int cheapest = unreached;
    for (std::size_t i = 0; i < costs.size(); ++i) {
      if (costs[i] != unreached && rest[i] != unreached)
        cheapest = std::min(cheapest, costs[i] + rest[i]);
    }
    REQUIRE(bounds.find(prices) == (cheapest != unreached));
    if (cheapest == unreached) continue;
    ++found;
    REQUIRE(bounds.cheapest() == cheapest);
    for (std::size_t i = 0; i < costs.size(); ++i) {
      if (costs[i] == unreached) continue;
      const bool is_cheapest = rest[i] != unreached && costs[i] + rest[i] == cheapest;
      const Point p = grid.at(i / 4);
      REQUIRE(bounds.is_cheapest(costs[i], p, static_cast<Side>(i % 4)) == is_cheapest);
    }
  }
  CHECK(found > 40);
}

}  // namespace
}  // namespace boxart::internal
