#include "resolve/merge_opposite_edges.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// What is drawn of the graph's edges: their labels, `-` for none, and `<` where there is an
/// arrowhead at the tail.
std::vector<std::string> drawn(const std::string& dot) {
  std::vector<std::string> out;
  for (const Edge& edge : graph_of("digraph { concentrate=true; " + dot + " }").edges) {
    if (!edge.visible) continue;
    const std::string arrow = edge.tail().arrow == ArrowHead::None ? "" : "<";
    out.push_back(arrow + (edge.label.empty() ? "-" : edge.label.lines.front().text));
  }
  return out;
}

using Edges = std::vector<std::string>;

}  // namespace

TEST_CASE("edges that differ in what is seen stay apart") {
  CHECK(drawn("a->b; b->a [style=bold]").size() == 2);
  CHECK(drawn("a->b; b->a [color=red]").size() == 2);
  CHECK(drawn("a->b; b->a [arrowhead=dot]").size() == 2);
  CHECK(drawn("a->b; b->a:n").size() == 2);
  CHECK(drawn("a->b; b->a [taillabel=x]").size() == 2);
  CHECK(drawn("a->b; a->b").size() == 2);
  CHECK(drawn("a->a").size() == 1);
}

TEST_CASE("an edge and its like the other way are one with two arrowheads") {
  CHECK(drawn("a->b; b->a") == Edges{"<-"});
  CHECK(drawn("a->b; a->b; b->a").size() == 3);
  CHECK(drawn("a->b [label=x]; b->a [label=x]").size() == 2);
  CHECK(drawn("a->b [dir=both]; b->a [dir=both]").size() == 2);
}

TEST_CASE("the others know with which edge they are drawn, and what they asked for") {
  const ResolvedGraph graph = graph_of("digraph { concentrate=true; a->b; b->a }");
  const Edge& back = graph.edges[EdgeId{1}];
  CHECK(back.drawn_with == EdgeId{0});
  REQUIRE(back.own_arrows);
  CHECK((*back.own_arrows)[EdgeEnd::Tail] == ArrowHead::None);
  CHECK((*graph.edges[EdgeId{0}].own_arrows)[EdgeEnd::Tail] == ArrowHead::None);
}

TEST_CASE("without concentrate all edges are drawn") {
  for (const Edge& edge : graph_of("digraph { a->b; a->b; b->a }").edges)
    CHECK(edge.visible);
}

}  // namespace boxart::internal
