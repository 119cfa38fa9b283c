#include "layered/rank/give_bands.h"

#include "layered/rank/assign_ranks.h"
#include "layered/rank/detail/contract_bands.h"
#include "layered/rank/detail/cycle_removal.h"
#include "layered/rank/detail/rank_classes.h"
#include "support/catch.h"
#include "support/digraphs.h"

#include <algorithm>
#include <limits>
#include <random>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<bool> bands_of(const Digraph& graph) {
  std::vector<bool> bands;
  for (const Digraph::Cluster& cluster : graph.clusters)
    bands.push_back(cluster.has_band);
  return bands;
}

std::vector<int> ranks_of(const Digraph& graph) {
  const Ranks ranks = assign_ranks(graph);
  return {ranks.begin(), ranks.end()};
}

struct Range {
  int first = std::numeric_limits<int>::max();
  int last = -1;
};

Range ranks_in(const Digraph& graph, const Ranks& ranks, ClusterId cluster) {
  Range range;
  for (const NodeId node : graph.nodes.ids()) {
    if (!is_inside(graph, cluster, node)) continue;
    range.first = std::min(range.first, ranks[node]);
    range.last = std::max(range.last, ranks[node]);
  }
  return range;
}

/// Do clusters of one parent stand apart, in the order of their bands, and do edges keep their
/// lengths? Returns how many pairs did.
int check_bands(Digraph graph) {
  const Ranks ranks = assign_ranks(graph);
  const ContractedBands contracted = contract_bands(graph);
  const std::vector<EdgeId> reversed = feedback_arc_set(contracted.graph);
  const IdVector<ClusterId, int> bands = number_bands(contracted, reversed);
  int pairs = 0;
  for (const ClusterId a : graph.clusters.ids()) {
    for (const ClusterId b : graph.clusters.ids()) {
      if (bands[a] < 0 || bands[a] >= bands[b]) continue;
      if (graph.clusters[a].parent != graph.clusters[b].parent) continue;
      REQUIRE(ranks_in(graph, ranks, a).last < ranks_in(graph, ranks, b).first);
      ++pairs;
    }
  }
  const RankClasses classes = rank_classes(graph);
  reverse_edges(graph, reversed);
  for (const Digraph::Edge& edge : graph.edges) {
    if (!edge.constraint || classes.is_flat(edge)) continue;
    REQUIRE(ranks[edge.head().node] - ranks[edge.tail().node] >= edge.minimum_length);
  }
  return pairs;
}

}  // namespace

TEST_CASE("a cluster and its siblings have bands, and those that an edge joins lie apart") {
  constexpr std::string_view words = "a->b c->d e->f a->f c->b c->f";
  Digraph graph = digraph(words);
  const ClusterId first = add_cluster(graph, words, "ab");
  add_cluster(graph, words, "cd");
  add_cluster(graph, words, "ef");
  CHECK(ranks_of(graph) == std::vector{0, 1, 0, 1, 0, 1});
  CHECK(give_bands(std::vector{first}, graph));
  CHECK(bands_of(graph) == std::vector{true, true, true});
  CHECK(ranks_of(graph) == std::vector{2, 3, 0, 1, 4, 5});
  CHECK_FALSE(give_bands(std::vector{first}, graph));
}

TEST_CASE("clusters that nothing joins share a band, and a longer path leads to no band above") {
  constexpr std::string_view words = "a->b c->x x->d e->f";
  Digraph graph = digraph(words);
  for (const std::string_view members : {"a", "b", "c", "d", "ef"})
    add_cluster(graph, words, members);
  give_bands(std::vector{ClusterId{0}}, graph);
  const ContractedBands contracted = contract_bands(graph);
  const IdVector<ClusterId, int> bands = number_bands(contracted, {});
  CHECK(std::vector(bands.begin(), bands.end()) == std::vector{0, 1, 0, 0, 0});
  graph.edges.add({.ends = {{.node = node_of(words, 'b')}, {.node = node_of(words, 'x')}}});
  CHECK(number_bands(contract_bands(graph), {})[ClusterId{3}] == 1);
}

TEST_CASE("only siblings get bands, and none that isn't seen") {
  constexpr std::string_view words = "a->b c->d e f";
  Digraph graph = digraph(words);
  const ClusterId outer = add_cluster(graph, words, "a");
  const ClusterId inner = add_cluster(graph, words, "b", outer);
  add_cluster(graph, words, "c", outer);
  add_cluster(graph, words, "d", outer);
  graph.clusters[ClusterId{3}].visible = false;
  add_cluster(graph, words, "e");
  CHECK(give_bands(std::vector{inner}, graph));
  CHECK(bands_of(graph) == std::vector{false, true, true, false, false});
}

TEST_CASE("what shares a rank with nodes outside has no band") {
  constexpr std::string_view words = "a->b c->d e->f";
  Digraph graph = digraph(words);
  const ClusterId first = add_cluster(graph, words, "ab");
  add_cluster(graph, words, "cd");
  const ClusterId third = add_cluster(graph, words, "ef");
  using SetKind = Digraph::RankSet::Kind;
  const auto node = [&](char letter) { return node_of(words, letter); };
  graph.rank_sets = {{.kind = SetKind::Same, .nodes = {node('a'), node('c')}},
                     {.kind = SetKind::Same, .nodes = {node('e'), node('f')}}};
  CHECK(give_bands(std::vector{first}, graph));
  CHECK(bands_of(graph) == std::vector{false, false, true});
  graph.clusters[third].has_band = false;
  graph.rank_sets.push_back({.kind = SetKind::Minimum, .nodes = {node('e')}});
  CHECK_FALSE(give_bands(std::vector{first}, graph));
  graph.rank_sets.back().cluster = third;
  CHECK(give_bands(std::vector{first}, graph));
}

TEST_CASE("a cycle of bands is broken like one of nodes") {
  constexpr std::string_view words = "a->b c->d b->c d->a";
  Digraph graph = digraph(words);
  const ClusterId first = add_cluster(graph, words, "ab");
  add_cluster(graph, words, "cd");
  give_bands(std::vector{first}, graph);
  CHECK(feedback_arc_set(contract_bands(graph).graph) == std::vector{EdgeId{3}});
  CHECK(ranks_of(graph) == std::vector{0, 1, 2, 3});
}

TEST_CASE("without bands a graph is contracted to itself, with them clusters are nodes") {
  constexpr std::string_view words = "a->b b->c c->d d->b";
  Digraph graph = digraph(words);
  const ClusterId outer = add_cluster(graph, words, "bcd");
  const ClusterId inner = add_cluster(graph, words, "cd", outer);
  CHECK(contract_bands(graph).graph.nodes.size() == 4);
  graph.clusters[outer].has_band = true;
  graph.clusters[inner].has_band = true;
  const Digraph contracted = contract_bands(graph).graph;
  // a, outer, b, inner, c, d
  CHECK(contracted.nodes.size() == 6);
  const auto ends = [&](int edge) {
    const Digraph::Edge& e = contracted.edges[EdgeId{edge}];
    return std::vector{static_cast<int>(e.tail().node), static_cast<int>(e.head().node)};
  };
  CHECK(ends(0) == std::vector{0, 1});
  CHECK(ends(1) == std::vector{2, 3});
  CHECK(ends(2) == std::vector{4, 5});
  CHECK(ends(3) == std::vector{3, 2});
}

TEST_CASE("bands lie apart in random graphs with clusters and rank sets") {
  std::mt19937 random(43);
  int pairs = 0;
  for (int round = 0; round < 2000; ++round) {
    const int nodes = 1 + static_cast<int>(random() % 14);
    Digraph graph = random_digraph(random, nodes, static_cast<int>(random() % 25));
    add_random_clusters(random, graph, 1 + static_cast<int>(random() % 6));
    if (round % 3 == 0) add_random_rank_sets(random, graph, static_cast<int>(random() % 4));
    std::vector<ClusterId> passed;
    for (const ClusterId cluster : graph.clusters.ids()) {
      if (random() % 2 == 0) passed.push_back(cluster);
    }
    give_bands(passed, graph);
    INFO("round " << round);
    pairs += check_bands(graph);
  }
  CHECK(pairs > 500);
}

}  // namespace boxart::internal
