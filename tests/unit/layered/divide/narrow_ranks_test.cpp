#include "layered/divide/narrow_ranks.h"

#include "support/catch.h"
#include "support/digraphs.h"

#include <algorithm>
#include <random>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

RankWidths widths_of(const Digraph& graph, int node) {
  return {.nodes = IdVector<NodeId, int>(graph.nodes.size(), node),
          .labels = IdVector<EdgeId, int>(graph.edges.size(), 0)};
}

std::vector<int> narrowed(const Digraph& graph, const RankWidths& widths, int room) {
  Ranks ranks = assign_ranks(graph);
  narrow_ranks(widths, room, graph, ranks);
  return {ranks.begin(), ranks.end()};
}

/// Four on the second rank, and room below for those that lead nowhere.
const std::string_view stair = "a->b a->c a->d a->e b->f f->g";

bool are_in_order(const Digraph& graph, const Ranks& before, const Ranks& after) {
  return std::ranges::all_of(graph.edges, [&](const Digraph::Edge& edge) {
    const int there = before[edge.head().node] - before[edge.tail().node];
    const int now = after[edge.head().node] - after[edge.tail().node];
    return there == 0  ? now == 0
           : there < 0 ? now < 0
                       : now >= std::min(there, edge.minimum_length);
  });
}

}  // namespace

TEST_CASE("a node leaves a wide rank for one where there is room") {
  const Digraph graph = digraph(stair);
  REQUIRE(narrowed(graph, widths_of(graph, 25), 1000) == std::vector{0, 1, 1, 1, 1, 2, 3});
  // One rank costs 16 columns, and the line that passes 2.
  CHECK(narrowed(graph, widths_of(graph, 25), 90) == std::vector{0, 1, 2, 1, 1, 2, 3});
  // Two of them; then the second rank is the widest.
  CHECK(narrowed(graph, widths_of(graph, 25), 60) == std::vector{0, 1, 3, 2, 1, 2, 3});
}

TEST_CASE("a rank stays as wide as it is if its edges would get too long") {
  const Digraph graph = digraph(stair);
  const std::vector as_short{0, 1, 1, 1, 1, 2, 3};
  CHECK(narrowed(graph, widths_of(graph, 18), 40) == as_short);
  SECTION("or if labels take up the room") {
    RankWidths widths = widths_of(graph, 25);
    std::ranges::fill(widths.labels, 8);
    CHECK(narrowed(graph, widths, 40) == as_short);
  }
  SECTION("or if it is the only one below another") {
    const Digraph chain = digraph("a->b b->c a->d");
    CHECK(narrowed(chain, widths_of(chain, 100), 40) == std::vector{0, 1, 2, 1});
  }
}

TEST_CASE("heavy edges stay short") {
  Digraph graph = digraph(stair);
  graph.edges[EdgeId{1}].weight = 2;
  CHECK(narrowed(graph, widths_of(graph, 25), 90) == std::vector{0, 1, 1, 2, 1, 2, 3});
  // All alike are as light as others.
  for (Digraph::Edge& edge : graph.edges)
    edge.weight = 2;
  CHECK(narrowed(graph, widths_of(graph, 25), 90) == std::vector{0, 1, 2, 1, 1, 2, 3});
}

TEST_CASE("a node leaves a wide rank for little if its edges are as long elsewhere") {
  const std::string_view text = "a->b b->c c->d a->e e->d a->f a->g a->h";
  const Digraph graph = digraph(text);
  REQUIRE(narrowed(graph, widths_of(graph, 10), 1000) == std::vector{0, 1, 2, 3, 1, 1, 1, 1});
  CHECK(narrowed(graph, widths_of(graph, 10), 20) == std::vector{0, 1, 2, 3, 2, 1, 1, 1});
}

TEST_CASE("nodes of sets, of frames and of flat edges stay on their rank") {
  Digraph graph = digraph(stair);
  const std::vector as_short{0, 1, 1, 1, 1, 2, 3};
  SECTION("a set") {
    graph.rank_sets.push_back(
        {.kind = RankSetKind::Same,
         .nodes = {node_of(stair, 'c'), node_of(stair, 'd'), node_of(stair, 'e')}});
  }
  SECTION("a frame") {
    const ClusterId frame = graph.clusters.add({});
    for (const char name : {'c', 'd', 'e'})
      graph.nodes[node_of(stair, name)].cluster = frame;
  }
  SECTION("flat edges") {
    for (Digraph::Edge edge : {graph.edges[EdgeId{1}], graph.edges[EdgeId{2}]}) {
      edge.ends[EdgeEnd::Tail] = edge.ends[EdgeEnd::Head];
      edge.ends[EdgeEnd::Head].node = node_of(stair, 'e');
      edge.minimum_length = 0;
      graph.edges.add(edge);
    }
  }
  CHECK(narrowed(graph, widths_of(graph, 25), 40) == as_short);
}

TEST_CASE("no node comes to the rank of a sink or a source") {
  Digraph graph = digraph(stair);
  REQUIRE(narrowed(graph, widths_of(graph, 40), 60) == std::vector{0, 1, 3, 2, 1, 2, 3});
  SECTION("a sink") {
    graph.rank_sets.push_back({.kind = RankSetKind::Sink, .nodes = {node_of(stair, 'g')}});
    CHECK(narrowed(graph, widths_of(graph, 40), 60) == std::vector{0, 1, 2, 2, 1, 2, 3});
  }
  SECTION("a source") {
    for (Digraph::Edge& edge : graph.edges)
      std::swap(edge.ends[EdgeEnd::Tail], edge.ends[EdgeEnd::Head]);
    graph.rank_sets.push_back({.kind = RankSetKind::Source, .nodes = {node_of(stair, 'g')}});
    CHECK(narrowed(graph, widths_of(graph, 40), 60) == std::vector{3, 2, 1, 1, 2, 1, 0});
  }
}

TEST_CASE("ranks stay as they are where there are very many") {
  Digraph graph = digraph(stair);
  graph.edges[EdgeId{5}].minimum_length = 1500;
  const std::vector<int> as_short{0, 1, 1, 1, 1, 2, 1502};
  CHECK(narrowed(graph, widths_of(graph, 40), 60) == as_short);
}

TEST_CASE("narrow ranks keep the order of the ends of each edge, and all ranks") {
  std::mt19937 random(7);
  int changed = 0;
  for (int round = 0; round < 300; ++round) {
    const Digraph graph = random_digraph(random, 5 + round / 10, 5 + round / 8);
    RankWidths widths = widths_of(graph, 0);
    for (int& width : widths.nodes)
      width = 5 + static_cast<int>(random() % 40);
    const Ranks before = assign_ranks(graph);
    Ranks after = before;
    narrow_ranks(widths, 60, graph, after);
    CHECK(are_in_order(graph, before, after));
    CHECK(*std::ranges::max_element(after) == *std::ranges::max_element(before));
    for (const int rank : before)
      CHECK(std::ranges::count(after, rank) > 0);
    if (!std::ranges::equal(before, after)) ++changed;
  }
  CHECK(changed > 30);
}

}  // namespace boxart::internal
