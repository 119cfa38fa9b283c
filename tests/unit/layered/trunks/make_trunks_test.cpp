#include "layered/trunks/make_trunks.h"

#include "support/catch.h"
#include "support/digraphs.h"

#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

/// Edges of one style, arrowheads at their heads.
Digraph alike(std::string_view words) {
  Digraph graph = digraph(words);
  for (auto& edge : graph.edges) {
    for (auto& end : edge.ends)
      end.style_class = 0;
    edge.ends[EdgeEnd::Head].arrow = true;
  }
  return graph;
}

Trunks trunks_of(const Digraph& graph) {
  return make_trunks(graph, assign_ranks(graph));
}

using Edges = std::vector<EdgeId>;

}  // namespace

TEST_CASE("edges from one node share a trunk") {
  const Trunks trunks = trunks_of(alike("a->b a->c a->d"));
  REQUIRE(trunks.trunks.size() == 1);
  CHECK(trunks.trunks[TrunkId{0}].end == LayerEnd::Upper);
  CHECK(trunks.trunks[TrunkId{0}].node == NodeId{0});
  CHECK(trunks.trunks[TrunkId{0}].edges == Edges{EdgeId{0}, EdgeId{1}, EdgeId{2}});
}

TEST_CASE("edges into one node share a trunk") {
  const Trunks trunks = trunks_of(alike("a->d b->d c->d"));
  REQUIRE(trunks.trunks.size() == 1);
  CHECK(trunks.trunks[TrunkId{0}].end == LayerEnd::Lower);
  CHECK(trunks.trunks[TrunkId{0}].node == NodeId{1});
}

TEST_CASE("an edge is in the trunk with most edges") {
  const Digraph graph = alike("a->d b->d c->d a->e");
  const Trunks trunks = trunks_of(graph);
  REQUIRE(trunks.trunks.size() == 1);
  CHECK(trunks.trunks[TrunkId{0}].node == NodeId{1});
  CHECK(trunks.of[EdgeId{3}] == none<TrunkId>);
}

TEST_CASE("of two trunks alike in size, that at the upper end is made") {
  const Trunks trunks = trunks_of(alike("a->c a->d b->c b->d"));
  REQUIRE(trunks.trunks.size() == 2);
  for (const Trunk& trunk : trunks.trunks)
    CHECK(trunk.end == LayerEnd::Upper);
}

TEST_CASE("edges of different looks share nothing") {
  Digraph graph = alike("a->b a->c");
  graph.edges[EdgeId{1}].ends[EdgeEnd::Tail].style_class = 1;
  graph.edges[EdgeId{1}].ends[EdgeEnd::Head].style_class = 1;
  CHECK(trunks_of(graph).trunks.empty());
}

TEST_CASE("edges that share with none are in no trunk") {
  Digraph graph = alike("a->b a->c a->d");
  graph.edges[EdgeId{1}].ends[EdgeEnd::Tail].style_class = -1;
  CHECK(trunks_of(graph).of[EdgeId{1}] == none<TrunkId>);
}

TEST_CASE("of edges that join whatever their other ends are, none is the only one of its kind") {
  Digraph graph = alike("p->a p->b p->c p->d");
  const auto undirected = [&graph](int edge) {
    graph.edges[EdgeId{edge}].ends[EdgeEnd::Head].arrow = false;
  };
  undirected(0);
  undirected(1);
  // Two with an arrowhead, two without: all end at p.
  CHECK(trunks_of(graph).trunks[TrunkId{0}].edges.size() == 4);
  // The only arrowhead would be where the others end.
  undirected(2);
  const Trunks trunks = trunks_of(graph);
  CHECK(trunks.trunks[TrunkId{0}].edges == Edges{EdgeId{0}, EdgeId{1}, EdgeId{2}});
  CHECK(trunks.of[EdgeId{3}] == none<TrunkId>);
}

TEST_CASE("parallel edges are in no trunk together") {
  CHECK(trunks_of(alike("a->b a->b a->b")).trunks.empty());
  const Trunks trunks = trunks_of(alike("a->b a->b a->c"));
  REQUIRE(trunks.trunks.size() == 1);
  CHECK(trunks.trunks[TrunkId{0}].edges == Edges{EdgeId{0}, EdgeId{2}});
}

TEST_CASE("an edge with its arrowhead at the trunk doesn't share with one that has it at the end") {
  Digraph graph = alike("a->b a->c");
  graph.edges[EdgeId{1}].ends[EdgeEnd::Head].arrow = false;
  graph.edges[EdgeId{1}].ends[EdgeEnd::Tail].arrow = true;
  CHECK(trunks_of(graph).trunks.empty());
}

TEST_CASE("edges bound to different fields share nothing") {
  Digraph graph = alike("a->b a->c");
  graph.edges[EdgeId{0}].ends[EdgeEnd::Tail].field = 1;
  graph.edges[EdgeId{1}].ends[EdgeEnd::Tail].field = 2;
  CHECK(trunks_of(graph).trunks.empty());
  graph.edges[EdgeId{1}].ends[EdgeEnd::Tail].field = 1;
  CHECK(trunks_of(graph).trunks.size() == 1);
}

TEST_CASE("flat edges and invisible ones are in no trunk") {
  Digraph graph = alike("a->b a->c");
  graph.edges[EdgeId{1}].visible = false;
  CHECK(trunks_of(graph).trunks.empty());
  Digraph flat = alike("a->b a->c");
  flat.rank_sets.push_back(
      {.kind = Digraph::RankSet::Kind::Same, .nodes = {NodeId{0}, NodeId{1}, NodeId{2}}});
  CHECK(trunks_of(flat).trunks.empty());
}

}  // namespace boxart::internal
