#include "layered/rank/detail/cycle_removal.h"

#include "layered/rank/detail/rank_classes.h"
#include "support/catch.h"
#include "support/digraphs.h"

#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = Digraph::RankSet::Kind;

std::vector<EdgeId> reversed_edges(std::string_view words) {
  return feedback_arc_set(digraph(words));
}

Digraph reversed(Digraph graph) {
  reverse_edges(graph, feedback_arc_set(graph));
  return graph;
}

/// The graph whose nodes are the classes of `graph`, without flat edges.
Digraph merged(const Digraph& graph) {
  const RankClasses classes = rank_classes(graph);
  Digraph result;
  result.nodes.resize(static_cast<std::size_t>(classes.count));
  for (Digraph::Edge edge : graph.edges) {
    if (classes.is_flat(edge)) continue;
    for (auto& end : edge.ends)
      end.node = NodeId{classes.of[end.node]};
    result.edges.add(edge);
  }
  return result;
}

TEST_CASE("a graph without cycles keeps all its edges, in whatever order it's declared") {
  CHECK(reversed_edges("").empty());
  CHECK(reversed_edges("b->c a->b").empty());
  CHECK(reversed_edges("c->d b->d b->c a->d a->c a->b").empty());
}

TEST_CASE("a cycle is broken at the edge back to the node declared first") {
  CHECK(reversed_edges("a->b b->c c->a") == std::vector{EdgeId{2}});
  CHECK(reversed_edges("b->c c->a a->b") == std::vector{EdgeId{2}});
}

TEST_CASE("a cycle that is entered is broken at the edge back to where it's entered") {
  CHECK(reversed_edges("a->b b->c c->a s->b") == std::vector{EdgeId{0}});
}

TEST_CASE("self loops and edges that don't constrain are left alone") {
  CHECK(reversed_edges("a->a a->b b->b").empty());
  CHECK(reversed_edges("a->b b~>a").empty());
}

TEST_CASE("each of several parallel edges of a cycle is reversed") {
  CHECK(reversed_edges("a->b b->a a->b b->a") == std::vector{EdgeId{1}, EdgeId{3}});
}

TEST_CASE("a cycle begins where its first edge does, whatever is declared first") {
  Digraph graph = digraph("b a c");
  const auto add = [&](int tail, int head) {
    graph.edges.add({.ends = {{.node = NodeId{tail}}, {.node = NodeId{head}}}});
  };
  add(1, 0);
  add(0, 2);
  add(2, 1);
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{2}});
}

TEST_CASE("a rank set counts as one node") {
  Digraph graph = digraph("a->b c->d b->c d->a");
  graph.rank_sets.push_back({.kind = Kind::Same, .nodes = {NodeId{1}, NodeId{2}}});
  // b -> c is flat; a -> bc -> d -> a is the cycle.
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{3}});

  Digraph two = digraph("a->b c->d");
  two.rank_sets.push_back({.kind = Kind::Same, .nodes = {NodeId{0}, NodeId{3}}});
  two.rank_sets.push_back({.kind = Kind::Same, .nodes = {NodeId{1}, NodeId{2}}});
  CHECK(feedback_arc_set(two) == std::vector{EdgeId{1}});
}

TEST_CASE("edges into the minimum and out of the maximum are reversed") {
  Digraph graph = digraph("a->b b->c c->d");
  graph.rank_sets.push_back({.kind = Kind::Minimum, .nodes = {NodeId{2}}});
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{1}});
  graph.rank_sets.front().kind = Kind::Sink;
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{2}});
}

TEST_CASE("a node that is declared minimum and maximum is what is declared first") {
  Digraph graph = digraph("a->b b->c");
  graph.rank_sets.push_back({.kind = Kind::Minimum, .nodes = {NodeId{1}}});
  graph.rank_sets.push_back({.kind = Kind::Maximum, .nodes = {NodeId{1}}});
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{0}});
}

TEST_CASE("every digraph on up to four nodes becomes acyclic") {
  const int nodes = GENERATE(0, 1, 2, 3, 4);
  for (std::uint64_t i = 0; i < digraph_count(nodes); ++i) {
    const Digraph graph = nth_digraph(nodes, i);
    INFO("graph " << i << " on " << nodes << " nodes");
    REQUIRE(is_acyclic(reversed(graph)));
    REQUIRE(feedback_arc_set(reversed(graph)).empty());
    if (is_acyclic(graph)) REQUIRE(feedback_arc_set(graph).empty());
  }
}

TEST_CASE("random digraphs with rank sets become acyclic once their sets are merged") {
  std::mt19937 random(30);
  for (int round = 0; round < 2000; ++round) {
    const int nodes = 1 + static_cast<int>(random() % 12);
    Digraph graph = random_digraph(random, nodes, static_cast<int>(random() % 30));
    add_random_rank_sets(random, graph, static_cast<int>(random() % 4));
    INFO("round " << round);
    REQUIRE(is_acyclic(merged(reversed(graph))));
    REQUIRE(feedback_arc_set(reversed(graph)).empty());
  }
}

TEST_CASE("a cycle of 100,000 nodes is broken without recursion") {
  Digraph graph;
  graph.nodes.resize(100'000);
  for (int i = 0; i < 100'000; ++i) {
    graph.edges.add({.ends = {{.node = NodeId{i}}, {.node = NodeId{(i + 1) % 100'000}}}});
  }
  CHECK(feedback_arc_set(graph) == std::vector{EdgeId{99'999}});
}

}  // namespace
}  // namespace boxart::internal
