#include "layered/simplex/detail/spanning_forest.h"

#include "support/catch.h"

#include <algorithm>
#include <random>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

bool is_at_or_above(const std::vector<int>& parent, int vertex, int below) {
  while (below >= 0 && below != vertex)
    below = parent[at(below)];
  return below == vertex;
}

int root_of(const std::vector<int>& parent, int vertex) {
  while (parent[at(vertex)] >= 0)
    vertex = parent[at(vertex)];
  return vertex;
}

/// What the forest says of a vertex, against the parents alone.
void check(const SpanningForest& forest, const std::vector<int>& parent, int vertex) {
  std::vector<int> below;
  std::vector<int> rest;
  for (int other = 0; other < static_cast<int>(parent.size()); ++other) {
    if (is_at_or_above(parent, vertex, other)) {
      below.push_back(other);
    } else if (root_of(parent, other) == root_of(parent, vertex)) {
      rest.push_back(other);
    }
  }
  REQUIRE(forest.parent(vertex) == parent[at(vertex)]);
  REQUIRE(forest.root(vertex) == root_of(parent, vertex));
  REQUIRE(forest.size(vertex) == static_cast<int>(below.size()));
  std::vector<int> found;
  std::vector<bool> is_found(parent.size(), false);
  forest.for_subtree(vertex, [&](int other) {
    CHECK((other == vertex || is_found[at(parent[at(other)])]));
    is_found[at(other)] = true;
    found.push_back(other);
  });
  std::ranges::sort(found);
  REQUIRE(found == below);
  found.clear();
  forest.for_rest(vertex, [&](int other) { found.push_back(other); });
  std::ranges::sort(found);
  REQUIRE(found == rest);
}

/// Trees whose vertices are numbered by growth.
std::vector<int> random_parents(std::mt19937& random, int count) {
  std::vector<int> parent;
  int tree = 0;
  for (int vertex = 0; vertex < count; ++vertex) {
    if (vertex == tree || random() % 12 == 0) tree = vertex;
    const bool is_root = tree == vertex;
    const int reach = vertex - tree;
    // Some are long, some are wide.
    const int back = reach == 0 ? 0 : static_cast<int>(random() % (count % 2 == 0 ? 2U : 50U));
    parent.push_back(is_root ? -1 : vertex - 1 - std::min(back, reach - 1));
  }
  return parent;
}

void rehang(std::vector<int>& parent, int top, int new_top, int new_parent) {
  int above = new_parent;
  for (int v = new_top;;) {
    const int old_parent = std::exchange(parent[at(v)], above);
    if (v == top) return;
    above = std::exchange(v, old_parent);
  }
}

}  // namespace

TEST_CASE("a subtree hangs where it is put, seen from any of its vertices") {
  std::mt19937 random(11);
  const auto any_of = [&](const std::vector<int>& from) { return from[random() % from.size()]; };
  int moves = 0;
  for (int round = 0; round < 40; ++round) {
    const int count = 2 + round;
    std::vector<int> parent = random_parents(random, count);
    std::vector<int> growth;
    for (int vertex = 0; vertex < count; ++vertex)
      growth.push_back(vertex);
    SpanningForest forest(growth, parent);
    for (int vertex = 0; vertex < count; ++vertex)
      check(forest, parent, vertex);
    for (int step = 0; step < 30; ++step) {
      const int top = any_of(growth);
      if (parent[at(top)] < 0) continue;
      std::vector<int> below;
      std::vector<int> rest;
      forest.for_subtree(top, [&](int vertex) { below.push_back(vertex); });
      forest.for_rest(top, [&](int vertex) { rest.push_back(vertex); });
      const int new_top = any_of(below);
      const int new_parent = any_of(rest);
      const int ancestor = forest.common_ancestor(parent[at(top)], new_parent);
      REQUIRE(is_at_or_above(parent, ancestor, parent[at(top)]));
      REQUIRE(is_at_or_above(parent, ancestor, new_parent));
      forest.rehang(top, new_top, new_parent, ancestor);
      rehang(parent, top, new_top, new_parent);
      for (int vertex = 0; vertex < count; ++vertex)
        check(forest, parent, vertex);
      ++moves;
    }
  }
  CHECK(moves > 500);
}

}  // namespace boxart::internal
