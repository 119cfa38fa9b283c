#include "layered/rank/assign_ranks.h"

#include "layered/rank/detail/cycle_removal.h"
#include "layered/rank/detail/rank_classes.h"
#include "support/catch.h"
#include "support/digraphs.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

using SetKind = Digraph::RankSet::Kind;

std::vector<int> ranks_of(const Digraph& graph) {
  const Ranks ranks = assign_ranks(graph);
  return {ranks.begin(), ranks.end()};
}

std::vector<int> ranks_of(std::string_view words) {
  return ranks_of(digraph(words));
}

Digraph with_set(std::string_view words, SetKind kind, std::string_view members) {
  Digraph graph = digraph(words);
  Digraph::RankSet set{.kind = kind, .nodes = {}};
  for (const char letter : members)
    set.nodes.push_back(node_of(words, letter));
  graph.rank_sets.push_back(set);
  return graph;
}

int greatest(const Ranks& ranks) {
  return *std::ranges::max_element(ranks);
}

void check_edges(Digraph graph, const Ranks& ranks) {
  const RankClasses classes = rank_classes(graph);
  reverse_edges(graph, feedback_arc_set(graph));
  for (const Digraph::Edge& edge : graph.edges) {
    if (!edge.constraint) continue;
    const int length = ranks[edge.head().node] - ranks[edge.tail().node];
    if (classes.is_flat(edge)) {
      REQUIRE(length == 0);
    } else {
      REQUIRE(length >= edge.minimum_length);
    }
  }
}

void check_sets(const Digraph& graph, const Ranks& ranks) {
  const RankClasses classes = rank_classes(graph);
  for (const NodeId a : graph.nodes.ids()) {
    for (const NodeId b : graph.nodes.ids()) {
      if (classes.of[a] == classes.of[b]) REQUIRE(ranks[a] == ranks[b]);
    }
    const bool is_minimum = classes.of[a] == classes.minimum;
    const bool is_maximum = classes.of[a] == classes.maximum;
    if (is_minimum) REQUIRE(ranks[a] == 0);
    if (is_maximum) REQUIRE(ranks[a] == greatest(ranks));
    if (classes.minimum_is_alone && !is_minimum) REQUIRE(ranks[a] > 0);
    if (classes.maximum_is_alone && !is_maximum) REQUIRE(ranks[a] < greatest(ranks));
  }
}

void check_gaps(Digraph graph, const Ranks& ranks) {
  reverse_edges(graph, feedback_arc_set(graph));
  REQUIRE(*std::ranges::min_element(ranks) == 0);
  for (int rank = 1; rank < greatest(ranks); ++rank) {
    if (std::ranges::find(ranks, rank) != ranks.end()) continue;
    REQUIRE(std::ranges::any_of(graph.edges, [&](const Digraph::Edge& edge) {
      return edge.constraint && ranks[edge.tail().node] < rank && rank < ranks[edge.head().node] &&
             ranks[edge.head().node] - ranks[edge.tail().node] == edge.minimum_length;
    }));
  }
}

void check_ranks(const Digraph& graph) {
  const Ranks ranks = assign_ranks(graph);
  REQUIRE(ranks.size() == graph.nodes.size());
  if (ranks.empty()) return;
  check_edges(graph, ranks);
  check_sets(graph, ranks);
  check_gaps(graph, ranks);
}

TEST_CASE("the empty graph has no ranks, nodes without edges have rank 0") {
  CHECK(ranks_of("").empty());
  CHECK(ranks_of("a b c") == std::vector{0, 0, 0});
  CHECK(ranks_of("a->b c b->d") == std::vector{0, 1, 0, 2});
}

TEST_CASE("edges go down by their minimum length at least") {
  CHECK(ranks_of("a->b b->c a->c") == std::vector{0, 1, 2});
  CHECK(ranks_of("a->b:3 b->c:0") == std::vector{0, 3, 3});
}

TEST_CASE("a node with only outgoing edges stands next to its successors") {
  CHECK(ranks_of("a->b b->c c->d s->d") == std::vector{0, 1, 2, 3, 2});
}

TEST_CASE("a node that may be anywhere between its neighbours stands next to its sources") {
  CHECK(ranks_of("a->b b->c c->d a->x x->y y->z z->w d->q w->q") ==
        std::vector{0, 1, 2, 3, 1, 2, 3, 4, 5});
}

TEST_CASE("a heavy edge is short at the cost of light ones") {
  CHECK(ranks_of("a->b b->c c->d a->x x->d") == std::vector{0, 1, 2, 3, 1});
  CHECK(ranks_of("a->b b->c c->d a->x x->d*2") == std::vector{0, 1, 2, 3, 2});
}

TEST_CASE("a cycle's edge back goes up") {
  CHECK(ranks_of("a->b b->c c->a") == std::vector{0, 1, 2});
}

TEST_CASE("edges that don't constrain and self loops play no part") {
  CHECK(ranks_of("a->b b~>c a->a c->c") == std::vector{0, 1, 0});
}

TEST_CASE("the nodes of a same set share a rank, edges between them are flat") {
  CHECK(ranks_of(with_set("a->b c->d d->e", SetKind::Same, "be")) == std::vector{1, 2, 0, 1, 2});
  CHECK(ranks_of(with_set("a->b b->c", SetKind::Same, "bc")) == std::vector{0, 1, 1});
}

TEST_CASE("a minimum set is on the first rank, other nodes may be there too") {
  CHECK(ranks_of(with_set("a->b c->d d->e", SetKind::Minimum, "d")) == std::vector{0, 1, 1, 0, 1});
  CHECK(ranks_of(with_set("a->b b->c x", SetKind::Minimum, "b")) == std::vector{1, 0, 1, 0});
}

TEST_CASE("a source set is alone on the first rank") {
  CHECK(ranks_of(with_set("a->b c->d x", SetKind::Source, "a")) == std::vector{0, 1, 1, 2, 1});
}

TEST_CASE("a maximum set is on the last rank of all") {
  CHECK(ranks_of(with_set("a->b b->c d->e", SetKind::Maximum, "d")) == std::vector{0, 1, 2, 2, 1});
  CHECK(ranks_of(with_set("a->b b->c x", SetKind::Maximum, "x")) == std::vector{0, 1, 2, 2});
}

TEST_CASE("a sink set is alone on the last rank") {
  CHECK(ranks_of(with_set("a->b b->c x y", SetKind::Sink, "x")) == std::vector{0, 1, 2, 3, 0});
}

TEST_CASE("a maximum that hangs on the minimum is as low as other components need it") {
  const std::string_view words = "a->z b->c c->d d->e";
  Digraph graph = with_set(words, SetKind::Source, "a");
  graph.rank_sets.push_back({.kind = SetKind::Sink, .nodes = {node_of(words, 'z')}});
  CHECK(ranks_of(graph) == std::vector{0, 5, 1, 2, 3, 4});
}

TEST_CASE("a cluster spans few ranks") {
  // Without the cluster, s stands above d and x below a.
  const std::string_view words = "a->b b->c c->d s->d a->x";
  Digraph graph = digraph(words);
  add_cluster(graph, words, "sx");
  const Ranks ranks = assign_ranks(graph);
  CHECK(ranks[node_of(words, 's')] == ranks[node_of(words, 'x')]);
  check_ranks(graph);
}

TEST_CASE("a node without edges stands at the top of its cluster") {
  const std::string_view words = "a->b b->c c->d x";
  Digraph graph = digraph(words);
  add_cluster(graph, words, "cdx");
  CHECK(ranks_of(graph) == std::vector{0, 1, 2, 3, 2});
}

TEST_CASE("a cluster spans what its inner clusters span") {
  const std::string_view words = "a->b b->c c->d x";
  Digraph graph = digraph(words);
  add_cluster(graph, words, "x");
  add_cluster(graph, words, "cd", ClusterId{0});
  CHECK(ranks_of(graph) == std::vector{0, 1, 2, 3, 2});
}

TEST_CASE("a rank set joins nodes of different clusters") {
  const std::string_view words = "a->b b->c x->y";
  Digraph graph = with_set(words, SetKind::Same, "cx");
  add_cluster(graph, words, "abc");
  add_cluster(graph, words, "xy");
  CHECK(ranks_of(graph) == std::vector{0, 1, 2, 2, 3});
}

/// A cluster with a set of some of its members.
void add_cluster_with_set(Digraph& graph,
                          std::string_view words,
                          std::string_view members,
                          SetKind kind,
                          std::string_view set) {
  add_cluster(graph, words, members);
  Digraph::RankSet of_cluster{
      .kind = kind, .nodes = {}, .cluster = id_at<ClusterId>(graph.clusters.size() - 1)};
  for (const char letter : set)
    of_cluster.nodes.push_back(node_of(words, letter));
  graph.rank_sets.push_back(std::move(of_cluster));
}

TEST_CASE("a cluster's sets are on the first and the last of its own ranks") {
  const std::string_view words = "a->b b->c c->d c->e f";
  const auto ranks = [words](SetKind kind, std::string_view set) {
    Digraph graph = digraph(words);
    add_cluster_with_set(graph, words, "cdef", kind, set);
    return ranks_of(graph);
  };
  CHECK(ranks(SetKind::Minimum, "f") == std::vector{0, 1, 2, 3, 3, 2});
  CHECK(ranks(SetKind::Maximum, "f") == std::vector{0, 1, 2, 3, 3, 3});
  CHECK(ranks(SetKind::Source, "f") == std::vector{0, 1, 2, 3, 3, 1});
  CHECK(ranks(SetKind::Sink, "f") == std::vector{0, 1, 2, 3, 3, 4});
  // The edges into it within the cluster are turned round.
  CHECK(ranks(SetKind::Minimum, "d") == std::vector{0, 1, 2, 1, 3, 1});
}

TEST_CASE("a set of a cluster gives way to edges from outside") {
  const std::string_view words = "c->x x->d d->y c e";
  Digraph graph = digraph(words);
  add_cluster_with_set(graph, words, "cde", SetKind::Source, "d");
  check_ranks(graph);
  CHECK(ranks_of(graph) == std::vector{0, 1, 2, 3, 0});
}

TEST_CASE("ranks keep their contract on every digraph on up to four nodes") {
  const int nodes = GENERATE(0, 1, 2, 3, 4);
  for (std::uint64_t i = 0; i < digraph_count(nodes); ++i) {
    INFO("graph " << i << " on " << nodes << " nodes");
    check_ranks(nth_digraph(nodes, i));
  }
}

TEST_CASE("ranks keep their contract on random digraphs with clusters and rank sets") {
  std::mt19937 random(40);
  for (int round = 0; round < 3000; ++round) {
    const int nodes = 1 + static_cast<int>(random() % 14);
    Digraph graph = random_digraph(random, nodes, static_cast<int>(random() % 25));
    if (round % 2 == 0) add_random_clusters(random, graph, static_cast<int>(random() % 5));
    if (round % 3 > 0) add_random_rank_sets(random, graph, static_cast<int>(random() % 5));
    INFO("round " << round);
    check_ranks(graph);
  }
}

TEST_CASE("ranks keep their contract above the bound of the simplex") {
  std::mt19937 random(41);
  const int nodes = 15'000;
  Digraph graph;
  graph.nodes.resize(nodes);
  for (int i = 0; i < 2 * nodes; ++i) {
    const int tail = static_cast<int>(random() % nodes);
    const int head = std::min(nodes - 1, tail + static_cast<int>(random() % 50));
    graph.edges.add({.ends = {{.node = NodeId{tail}}, {.node = NodeId{head}}}});
  }
  add_random_clusters(random, graph, 20);
  const Ranks ranks = assign_ranks(graph);
  check_edges(graph, ranks);
  check_gaps(graph, ranks);
}

TEST_CASE("the upper end of an edge is the one of less rank, that of a flat edge its tail") {
  const Digraph graph = digraph("a->b b->a a->c:0");
  Ranks falling(graph.nodes.size(), 0);
  falling[NodeId{1}] = 1;
  CHECK(upper_end(graph.edges[EdgeId{0}], falling) == EdgeEnd::Tail);
  CHECK(upper_end(graph.edges[EdgeId{1}], falling) == EdgeEnd::Head);
  CHECK(upper_end(graph.edges[EdgeId{2}], falling) == EdgeEnd::Tail);
}

TEST_CASE("a chain of 100,000 nodes in clusters nested 10,000 deep is ranked without recursion") {
  Digraph graph;
  graph.nodes.resize(100'000);
  for (int i = 0; i + 1 < 100'000; ++i) {
    graph.edges.add({.ends = {{.node = NodeId{i}}, {.node = NodeId{i + 1}}}});
  }
  for (int i = 0; i < 10'000; ++i) {
    graph.clusters.add({.parent = ClusterId{i - 1}});
    graph.nodes[NodeId{i}].cluster = ClusterId{i};
  }
  const Ranks ranks = assign_ranks(graph);
  CHECK(ranks[NodeId{99'999}] == 99'999);
}

}  // namespace
}  // namespace boxart::internal
