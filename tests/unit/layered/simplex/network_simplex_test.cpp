#include "layered/simplex/network_simplex.h"

#include "base/at.h"
#include "support/catch.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numeric>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

int draw(std::mt19937& random, int count) {
  return static_cast<int>(random() % static_cast<unsigned>(count));
}

bool is_feasible(const SimplexProblem& problem, const std::vector<int>& x) {
  return std::ranges::all_of(problem.edges, [&](const SimplexEdge& edge) {
    return edge.is_soft() || x[at(edge.head)] - x[at(edge.tail)] >= edge.minimum_length;
  });
}

std::int64_t cost(const SimplexProblem& problem, const std::vector<int>& x) {
  std::int64_t sum = 0;
  for (const SimplexEdge& edge : problem.edges) {
    const int length = x[at(edge.head)] - x[at(edge.tail)];
    sum += std::int64_t{edge.weight} * length;
    if (edge.is_soft())
      sum += std::int64_t{edge.penalty} * std::max(0, edge.minimum_length - length);
  }
  return sum;
}

/// The least cost over all assignments with values from 0 to `greatest`.
std::int64_t least_cost_of_all(const SimplexProblem& problem, int greatest) {
  std::vector<int> x(at(problem.node_count));
  std::int64_t least = std::numeric_limits<std::int64_t>::max();
  for (;;) {
    if (is_feasible(problem, x)) least = std::min(least, cost(problem, x));
    std::size_t i = 0;
    while (i < x.size() && x[i] == greatest)
      x[i++] = 0;
    if (i == x.size()) return least;
    ++x[i];
  }
}

/// No assignment costs less, shown by the dual: a flow of the same value. The flow is sent along
/// longest paths, one at a time: slow and obvious.
std::int64_t greatest_flow_value(const SimplexProblem& problem) {
  const auto nodes = at(problem.node_count);
  std::vector<std::int64_t> surplus(nodes);
  std::vector<std::int64_t> flow(problem.edges.size());
  for (const SimplexEdge& edge : problem.edges) {
    surplus[at(edge.tail)] += edge.weight;
    surplus[at(edge.head)] -= edge.weight;
  }
  std::int64_t value = 0;
  for (std::size_t source = 0; source < nodes; ++source) {
    while (surplus[source] > 0) {
      constexpr std::int64_t unreached = std::numeric_limits<std::int64_t>::min();
      std::vector<std::int64_t> longest(nodes, unreached);
      std::vector<int> via(nodes, -1);  // edge, or ~edge if against it
      longest[source] = 0;
      for (bool changes = true; changes;) {
        changes = false;
        for (std::size_t i = 0; i < problem.edges.size(); ++i) {
          const SimplexEdge& e = problem.edges[i];
          const auto relax = [&](int from, int to, std::int64_t length, int name) {
            if (longest[at(from)] == unreached) return;
            if (longest[at(from)] + length <= longest[at(to)]) return;
            longest[at(to)] = longest[at(from)] + length;
            via[at(to)] = name;
            changes = true;
          };
          relax(e.tail, e.head, e.minimum_length, static_cast<int>(i));
          if (flow[i] > 0) relax(e.head, e.tail, -e.minimum_length, ~static_cast<int>(i));
        }
      }
      std::size_t sink = nodes;
      for (std::size_t node = 0; node < nodes; ++node) {
        if (surplus[node] >= 0 || longest[node] == unreached) continue;
        if (sink == nodes || longest[node] > longest[sink]) sink = node;
      }
      REQUIRE(sink < nodes);
      for (std::size_t node = sink; node != source;) {
        const bool is_back = via[node] < 0;
        const std::size_t i = at(is_back ? ~via[node] : via[node]);
        flow[i] += is_back ? -1 : 1;
        value += is_back ? -problem.edges[i].minimum_length : problem.edges[i].minimum_length;
        node = at(is_back ? problem.edges[i].head : problem.edges[i].tail);
      }
      --surplus[source];
      ++surplus[sink];
    }
  }
  return value;
}

/// Lengths from -2 to 3 on a graph with a hidden feasible assignment, so also with cycles.
SimplexProblem random_problem(std::mt19937& random, int nodes, int edges, int spread) {
  std::vector<int> hidden(at(nodes));
  for (int& value : hidden)
    value = draw(random, spread);
  SimplexProblem problem{.node_count = nodes};
  for (int i = 0; i < edges; ++i) {
    const int tail = draw(random, nodes);
    const int head = draw(random, nodes);
    const int residual = hidden[at(head)] - hidden[at(tail)];
    problem.edges.push_back({.tail = tail,
                             .head = head,
                             .minimum_length = std::min(residual, draw(random, 6) - 2),
                             .weight = draw(random, 4)});
  }
  return problem;
}

/// Some edges of the problem become soft, some of these with a price for both ways to differ.
void soften(std::mt19937& random, SimplexProblem& problem) {
  for (SimplexEdge& edge : problem.edges) {
    if (edge.tail == edge.head || draw(random, 2) == 0) continue;
    edge.minimum_length = draw(random, 9) - 4;
    edge.penalty = edge.weight + draw(random, edge.weight + 4);
  }
}

/// The same without soft edges: a node between the ends holds what is lacking.
SimplexProblem hardened(const SimplexProblem& problem) {
  SimplexProblem hard{.node_count = problem.node_count};
  for (SimplexEdge edge : problem.edges) {
    if (edge.is_soft()) {
      const int between = hard.node_count++;
      hard.edges.push_back({edge.tail, between, edge.minimum_length, 0});
      hard.edges.push_back({edge.head, between, 0, edge.penalty});
      edge.minimum_length = -1'000;  // no more than that the two belong together
      edge.penalty = SimplexEdge::hard;
    }
    hard.edges.push_back(edge);
  }
  return hard;
}

/// The least value of every connected component.
std::vector<int> component_minima(const SimplexProblem& problem, const std::vector<int>& x) {
  std::vector<int> component(x.size());
  std::iota(component.begin(), component.end(), 0);
  for (bool changes = true; changes;) {
    changes = false;
    for (const SimplexEdge& edge : problem.edges) {
      const int least = std::min(component[at(edge.tail)], component[at(edge.head)]);
      changes |= component[at(edge.tail)] != least || component[at(edge.head)] != least;
      component[at(edge.tail)] = component[at(edge.head)] = least;
    }
  }
  std::vector<int> minima(x.size(), std::numeric_limits<int>::max());
  for (std::size_t i = 0; i < x.size(); ++i) {
    minima[at(component[i])] = std::min(minima[at(component[i])], x[i]);
  }
  std::erase(minima, std::numeric_limits<int>::max());
  return minima;
}

TEST_CASE("the empty problem and one without edges are solved") {
  CHECK(network_simplex({.node_count = 0}).empty());
  CHECK(network_simplex({.node_count = 3}) == std::vector{0, 0, 0});
}

TEST_CASE("a node goes next to the heavier of its neighbours") {
  SimplexProblem problem{.node_count = 4, .edges = {{0, 1}, {1, 2}, {0, 3, 1, 1}, {3, 2, 0, 5}}};
  CHECK(network_simplex(problem) == std::vector{0, 1, 2, 2});
  problem.edges[2].weight = 9;
  CHECK(network_simplex(problem) == std::vector{0, 1, 2, 1});
}

TEST_CASE("negative lengths let a head stand before its tail") {
  const SimplexProblem problem{.node_count = 3, .edges = {{0, 1, -4, 1}, {2, 1, 1, 1}}};
  CHECK(network_simplex(problem) == std::vector{5, 1, 0});
}

TEST_CASE("values cost no more than those of any other small assignment") {
  std::mt19937 random(1);
  for (int round = 0; round < 400; ++round) {
    const int nodes = 1 + draw(random, 5);
    const SimplexProblem problem = random_problem(random, nodes, draw(random, 9), 4);
    const std::vector<int> x = network_simplex(problem);
    INFO("round " << round);
    REQUIRE(is_feasible(problem, x));
    REQUIRE(cost(problem, x) <= least_cost_of_all(problem, 8));
  }
}

TEST_CASE("values cost what the greatest flow is worth") {
  std::mt19937 random(2);
  for (int round = 0; round < 300; ++round) {
    const int nodes = 2 + draw(random, 30);
    const SimplexProblem problem = random_problem(random, nodes, draw(random, 3 * nodes), 20);
    const std::vector<int> x = network_simplex(problem);
    INFO("round " << round);
    REQUIRE(is_feasible(problem, x));
    REQUIRE(cost(problem, x) == greatest_flow_value(problem));
    for (const int least : component_minima(problem, x))
      REQUIRE(least == 0);
  }
}

TEST_CASE("with any number of pivots values are feasible, and more never cost more") {
  std::mt19937 random(3);
  for (int round = 0; round < 50; ++round) {
    const SimplexProblem problem = random_problem(random, 20, 40, 15);
    std::int64_t last = std::numeric_limits<std::int64_t>::max();
    for (int pivots = 0; pivots < 30; ++pivots) {
      const std::vector<int> x = network_simplex(problem, {.pivots = pivots});
      REQUIRE(is_feasible(problem, x));
      REQUIRE(cost(problem, x) <= last);
      last = cost(problem, x);
    }
  }
}

TEST_CASE("every feasible start leads to the least cost") {
  std::mt19937 random(4);
  for (int round = 0; round < 200; ++round) {
    const SimplexProblem problem = random_problem(random, 15, 30, 12);
    std::vector<int> start = network_simplex(problem, {.pivots = draw(random, 4)});
    for (int& value : start)
      value -= 100;
    const std::vector<int> x = network_simplex(problem, {.start = start});
    REQUIRE(is_feasible(problem, x));
    REQUIRE(cost(problem, x) == cost(problem, network_simplex(problem)));
  }
}

TEST_CASE("a problem that is much like the last one is solved from its tree in a few pivots") {
  constexpr int few = 60;
  std::mt19937 random(11);
  int slow = 0;
  for (int round = 0; round < 20; ++round) {
    SimplexProblem problem = random_problem(random, 200, 500, 40);
    std::vector<int> tree;
    const std::vector<int> start = network_simplex(problem, {.tree = &tree});
    REQUIRE(tree.size() == start.size());
    for (int i = 0; i < 3; ++i)
      ++problem.edges[at(draw(random, 500))].weight;
    const std::int64_t least = cost(problem, network_simplex(problem));
    const SimplexLimits from_values{.pivots = few, .start = start};
    if (cost(problem, network_simplex(problem, from_values)) > least) ++slow;
    const SimplexLimits from_tree{.pivots = few, .start = start, .tree = &tree};
    CHECK(cost(problem, network_simplex(problem, from_tree)) == least);
  }
  CHECK(slow > 5);
}

TEST_CASE("an edge with a price for both ways is straight where nothing speaks against it") {
  // Node 2 wants to be 4 right of node 0, and 2 left of node 1, which is only 3 right of node 0.
  const auto want = [](int tail, int head, int length, int force) {
    return SimplexEdge{tail, head, length, force, 2 * force};
  };
  SimplexProblem problem{.node_count = 3, .edges = {{0, 1, 3, 9}, want(0, 2, 4, 1)}};
  CHECK(network_simplex(problem) == std::vector{0, 3, 4});
  problem.edges.push_back(want(2, 1, 2, 2));
  CHECK(network_simplex(problem) == std::vector{0, 3, 1});
  problem.edges[2].weight = problem.edges[2].penalty = 0;
  problem.edges[2] = want(1, 2, -9, 1);
  problem.edges[1] = want(0, 2, -9, 3);
  CHECK(network_simplex(problem) == std::vector{9, 12, 0});
}

TEST_CASE("soft edges cost what they do as nodes between their ends") {
  std::mt19937 random(6);
  for (int round = 0; round < 400; ++round) {
    const int nodes = 2 + draw(random, 25);
    SimplexProblem problem = random_problem(random, nodes, draw(random, 3 * nodes), 15);
    soften(random, problem);
    const std::vector<int> x = network_simplex(problem);
    INFO("round " << round);
    REQUIRE(is_feasible(problem, x));
    REQUIRE(cost(problem, x) == greatest_flow_value(hardened(problem)));
    REQUIRE(cost(problem, network_simplex(problem, {.start = x})) == cost(problem, x));
    for (const int least : component_minima(problem, x))
      REQUIRE(least == 0);
  }
}

TEST_CASE("chains of 100,000 nodes are solved without recursion") {
  const int nodes = 100'000;
  SimplexProblem problem{.node_count = nodes};
  // Declared upwards, so that the tree hangs from the chain's other end.
  for (int i = 0; i + 1 < nodes; ++i)
    problem.edges.push_back({.tail = i + 1, .head = i});
  const std::vector<int> x = network_simplex(problem);
  CHECK(x.front() == nodes - 1);
  CHECK(x.back() == 0);
}

TEST_CASE("large grids with zero lengths, where most pivots gain nothing, are solved") {
  const int side = 40;
  SimplexProblem problem{.node_count = side * side};
  for (int row = 0; row < side; ++row) {
    for (int column = 0; column < side; ++column) {
      const int node = row * side + column;
      if (column + 1 < side) problem.edges.push_back({node, node + 1, 0, (node * 7) % 5});
      if (row + 1 < side) problem.edges.push_back({node, node + side, 0, (node * 3) % 4});
    }
  }
  problem.edges.push_back({0, side * side - 1, 3, 0});
  const std::vector<int> x = network_simplex(problem);
  CHECK(is_feasible(problem, x));
  CHECK(cost(problem, x) == greatest_flow_value(problem));
}

TEST_CASE("problems of thousands of nodes, with equal lengths all over, come to an end") {
  std::mt19937 random(5);
  SimplexProblem problem{.node_count = 5000};
  for (int i = 0; i < 10'000; ++i) {
    const int a = draw(random, 5000);
    const int b = draw(random, 5000);
    if (a != b) problem.edges.push_back({std::min(a, b), std::max(a, b), 1, 1 + draw(random, 3)});
  }
  const std::vector<int> x = network_simplex(problem);
  CHECK(is_feasible(problem, x));
  // No pivot is left: to start from the answer gives the same cost.
  CHECK(cost(problem, network_simplex(problem, {.start = x})) == cost(problem, x));
}

}  // namespace
TEST_CASE("of several best answers the one with the least values can be had") {
  // The middle node is pulled as much up as down: all from 1 to 4 are best.
  SimplexProblem problem{.node_count = 3};
  problem.edges = {{.tail = 0, .head = 1}, {.tail = 1, .head = 2}, {.tail = 0, .head = 2}};
  problem.edges[2].minimum_length = 5;
  CHECK(network_simplex(problem, {.least = true}) == std::vector{0, 1, 5});
  // And so it is whichever way the edges are given.
  std::swap(problem.edges[0], problem.edges[1]);
  CHECK(network_simplex(problem, {.least = true}) == std::vector{0, 1, 5});
}

}  // namespace boxart::internal
