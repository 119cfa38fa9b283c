#include "layered/divide/give_label_ranks.h"

#include "support/catch.h"
#include "support/digraphs.h"

#include <string_view>

namespace boxart::internal {
namespace {

/// Each edge has a label of one row and 10 columns.
RankWidths labelled(Digraph& graph, int node) {
  for (Digraph::Edge& edge : graph.edges)
    edge.has_label = true;
  return {.nodes = IdVector<NodeId, int>(graph.nodes.size(), node),
          .labels = IdVector<EdgeId, int>(graph.edges.size(), 10),
          .label_depths = IdVector<EdgeId, int>(graph.edges.size(), 1)};
}

/// Those of a node run together, down from it or up to it.
void share(Digraph& graph, EdgeEnd end) {
  for (Digraph::Edge& edge : graph.edges)
    edge.ends[end].style_class = 0;
}

Digraph::Edge with_label_rank(const RankWidths& widths, Digraph graph, EdgeId edge) {
  give_label_ranks(widths, assign_ranks(graph), graph);
  return graph.edges[edge];
}

const std::string_view chain = "a->b b->c c->d d->e a->e";
constexpr EdgeId long_edge{4};

}  // namespace

TEST_CASE("a label stands between ranks where others need room") {
  Digraph graph = digraph(chain);
  const RankWidths widths = labelled(graph, 40);
  SECTION("next to the middle") {
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 1);
    CHECK(edge.label_below);
  }
  SECTION("next to the head, where edges of its tail run together") {
    share(graph, EdgeEnd::Tail);
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 3);
    CHECK(edge.label_below);
  }
  SECTION("next to the tail, where edges of its head run together") {
    share(graph, EdgeEnd::Head);
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 0);
    CHECK(edge.label_below);
  }
  SECTION("or elsewhere if that has been said") {
    graph.edges[long_edge].label_rank = 3;
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 3);
    CHECK_FALSE(edge.label_below);
  }
}

TEST_CASE("a label stands on a rank where none needs room between them") {
  Digraph graph = digraph(chain);
  RankWidths widths = labelled(graph, 40);
  SECTION("of as many rows") {
    widths.label_depths[long_edge] = 2;
  }
  SECTION("at all") {
    for (Digraph::Edge& edge : graph.edges)
      edge.has_label = false;
    graph.edges[long_edge].has_label = true;
  }
  const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
  CHECK(edge.label_rank == 2);
  CHECK_FALSE(edge.label_below);
}

TEST_CASE("a label stands anywhere where edges span very many ranks") {
  Digraph graph = digraph(chain);
  const RankWidths widths = labelled(graph, 40);
  graph.edges[EdgeId{0}].minimum_length = 60'000;
  CHECK(with_label_rank(widths, graph, long_edge).label_rank == -1);
}

TEST_CASE("a label stands where it doesn't make the drawing wider") {
  Digraph graph = digraph(chain);
  RankWidths widths = labelled(graph, 12);
  // Between ranks there would be two labels, and two lines; the rank of c is the widest.
  widths.nodes[node_of(chain, 'c')] = 30;
  SECTION("on a rank that is narrower") {
    widths.nodes[node_of(chain, 'b')] = 18;
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 1);
  }
  SECTION("or, if there is none, where most room is") {
    for (const char name : {'b', 'd'})
      widths.nodes[node_of(chain, name)] = 30;
    widths.labels[EdgeId{1}] = widths.labels[EdgeId{2}] = 20;
    widths.labels[long_edge] = 40;
    const Digraph::Edge edge = with_label_rank(widths, graph, long_edge);
    CHECK(edge.label_rank == 0);
    CHECK(edge.label_below);
  }
}

}  // namespace boxart::internal
