#include "layered/divide/divide_ranks.h"

#include "support/catch.h"
#include "support/digraphs.h"

#include <algorithm>
#include <random>
#include <set>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

RankWidths widths_of(const Digraph& graph, int node, int room) {
  return {.nodes = IdVector<NodeId, int>(graph.nodes.size(), node),
          .labels = IdVector<EdgeId, int>(graph.edges.size(), 0),
          .room = room};
}

std::vector<int> divided(Digraph graph, const RankWidths& widths) {
  Ranks ranks = assign_ranks(graph);
  divide_ranks(widths, graph, ranks);
  return {ranks.begin(), ranks.end()};
}

const std::string_view fan = "a->b a->c a->d a->e";

}  // namespace

TEST_CASE("a rank that is too wide becomes as many as are needed, in the order of the text") {
  const Digraph graph = digraph(fan);
  CHECK(divided(graph, widths_of(graph, 10, 40)) == std::vector{0, 1, 1, 1, 1});
  CHECK(divided(graph, widths_of(graph, 10, 25)) == std::vector{0, 1, 1, 2, 2});
  CHECK(divided(graph, widths_of(graph, 10, 16)) == std::vector{0, 1, 2, 3, 4});
}

TEST_CASE("what leads on stands below what doesn't, when a rank is divided") {
  const Digraph graph = digraph("a->b a->c a->d a->e b->f d->f");
  CHECK(divided(graph, widths_of(graph, 10, 26)) == std::vector{0, 2, 1, 2, 1, 3});
}

TEST_CASE("a divided rank keeps a set together, and a frame that has but that rank") {
  Digraph graph = digraph(fan);
  const NodeId b = node_of(fan, 'b');
  const NodeId e = node_of(fan, 'e');
  SECTION("a set") {
    graph.rank_sets.push_back({.kind = RankSetKind::Same, .nodes = {b, e}});
    const std::vector<int> ranks = divided(graph, widths_of(graph, 10, 25));
    CHECK(ranks[1] == ranks[4]);
    CHECK(ranks[2] != ranks[1]);
  }
  SECTION("a frame") {
    const ClusterId frame = graph.clusters.add({});
    graph.nodes[b].cluster = frame;
    graph.nodes[e].cluster = frame;
    RankWidths widths = widths_of(graph, 10, 45);
    widths.nodes[node_of(fan, 'c')] = 20;
    const std::vector<int> ranks = divided(graph, widths);
    CHECK(ranks[1] == ranks[4]);
    CHECK(*std::ranges::max_element(ranks) == 2);
  }
}

TEST_CASE("labels that are too wide side by side get more ranks, and each its own place there") {
  Digraph graph = digraph(fan);
  RankWidths widths = widths_of(graph, 5, 40);
  for (const EdgeId edge : graph.edges.ids()) {
    graph.edges[edge].has_label = true;
    widths.labels[edge] = 15;
  }
  Ranks ranks = assign_ranks(graph);
  divide_ranks(widths, graph, ranks);
  std::multiset<int> places;
  for (const Digraph::Edge& edge : graph.edges) {
    CHECK(edge.label_rank > ranks[edge.tail().node]);
    CHECK(edge.label_rank < ranks[edge.head().node]);
    places.insert(edge.label_rank);
  }
  for (const int place : places)
    CHECK(places.count(place) <= 2);
}

TEST_CASE("what is above something else stays above it when ranks are divided") {
  std::mt19937 random(7);
  for (int round = 0; round < 300; ++round) {
    Digraph graph = random_digraph(random, 20, 30);
    add_random_clusters(random, graph, 4);
    add_random_rank_sets(random, graph, 2);
    const Ranks before = assign_ranks(graph);
    RankWidths widths = widths_of(graph, 8, 30);
    for (const EdgeId edge : graph.edges.ids()) {
      graph.edges[edge].has_label = index(edge) % 3 == 0;
      widths.labels[edge] = graph.edges[edge].has_label ? 9 : 0;
    }
    Ranks ranks = before;
    divide_ranks(widths, graph, ranks);
    for (const NodeId a : graph.nodes.ids()) {
      for (const NodeId b : graph.nodes.ids()) {
        if (before[a] < before[b]) REQUIRE(ranks[a] < ranks[b]);
      }
    }
    for (const Digraph::RankSet& set : graph.rank_sets) {
      for (const NodeId node : set.nodes) {
        if (before[node] == before[set.nodes.front()]) {
          REQUIRE(ranks[node] == ranks[set.nodes.front()]);
        }
      }
    }
  }
}

}  // namespace boxart::internal
