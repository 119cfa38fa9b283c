#include "graph/merge_edges.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The edges that are drawn: their labels, `-` for none, `<` where there is an arrowhead at the
/// tail.
std::vector<std::string> drawn(const std::string& dot) {
  ResolvedGraph graph = graph_of("digraph { concentrate=true; " + dot + " }");
  merge_edges(graph);
  std::vector<std::string> out;
  for (const Edge& edge : graph.edges) {
    if (!edge.visible) continue;
    std::string text = edge.tail().arrow == ArrowHead::None ? "" : "<";
    if (edge.label.empty()) text += "-";
    for (const LabelLine& line : edge.label.lines)
      text += line.text + "/" + std::to_string(line.width);
    out.push_back(text);
  }
  return out;
}

using Edges = std::vector<std::string>;

}  // namespace

TEST_CASE("the first of equal edges is drawn, with their number before its label or as its label") {
  CHECK(drawn("a->b; a->b; a->c") == Edges{"×2/2", "-"});
  CHECK(drawn("a->b [label=x]; a->b [label=x]; a->b [label=x]") == Edges{"×3 x/4"});
  CHECK(drawn("a->b [label=\"x\\ny\"]; a->b [label=\"x\\ny\"]") == Edges{"×2 x/4y/1"});
}

TEST_CASE("an edge and its like the other way are one with two arrowheads") {
  CHECK(drawn("a->b; b->a") == Edges{"<-"});
  CHECK(drawn("a->b; a->b [dir=back]") == Edges{"<-"});
  CHECK(drawn("a->b; b->a; b->c; c->b [dir=back]") == Edges{"<-", "×2/2"});
}

TEST_CASE("a graph without such edges stays as it is") {
  CHECK(drawn("a->b; b->c [label=x]") == Edges{"-", "x/1"});
}

}  // namespace boxart::internal
