#include "resolve/graph_easy.h"

#include "read_text.h"
#include "support/catch.h"

#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

ResolvedGraph read(const std::string& text, std::vector<Warning>* warnings = nullptr) {
  std::vector<Warning> ignored;
  return read_graphs(text, Source::Dot, {}, warnings == nullptr ? ignored : *warnings).front();
}

Edge first_edge(const std::string& attributes) {
  return read("digraph { a->b [" + attributes + "] }").edges[EdgeId{0}];
}

TEST_CASE("arrowstyle and arrowshape make a head together") {
  CHECK(graph_easy_arrow("", "") == ArrowHead::Normal);
  CHECK(graph_easy_arrow("filled", "") == ArrowHead::Normal);
  CHECK(graph_easy_arrow("closed", "") == ArrowHead::Open);
  CHECK(graph_easy_arrow("open", "") == ArrowHead::Normal);
  CHECK(graph_easy_arrow("none", "box") == ArrowHead::None);
  CHECK(graph_easy_arrow("", "diamond") == ArrowHead::Diamond);
  CHECK(graph_easy_arrow("open", "diamond") == ArrowHead::OpenDiamond);
  CHECK(graph_easy_arrow("closed", "dot") == ArrowHead::OpenDot);
  CHECK(graph_easy_arrow("closed", "box") == ArrowHead::OpenBox);
  CHECK(graph_easy_arrow("closed", "line") == ArrowHead::Box);
  CHECK(graph_easy_arrow("", "x") == ArrowHead::Diamond);
  CHECK(graph_easy_arrow("", "star") == std::nullopt);
  CHECK(graph_easy_arrow("round", "") == std::nullopt);
}

TEST_CASE("DOT's arrows count before Graph::Easy's") {
  CHECK(first_edge("arrowstyle=closed").head().arrow == ArrowHead::Open);
  CHECK(first_edge("\"arrow-shape\"=dot").head().arrow == ArrowHead::Dot);
  CHECK(first_edge("arrowshape=dot arrowhead=box").head().arrow == ArrowHead::Box);
  const Edge both = first_edge("arrowshape=diamond dir=both arrowtail=normal");
  CHECK(both.tail().arrow == ArrowHead::Normal);
  CHECK(both.head().arrow == ArrowHead::Diamond);
}

TEST_CASE("an unknown arrowstyle is a normal arrow and a warning") {
  std::vector<Warning> warnings;
  const ResolvedGraph graph = read("digraph { a->b [arrowstyle=fancy] }", &warnings);
  CHECK(graph.edges[EdgeId{0}].head().arrow == ArrowHead::Normal);
  CHECK(warnings.size() == 1);
}

TEST_CASE("flow is the rankdir of a graph that has none") {
  CHECK(read("digraph { flow=east; a }").rank_direction == RankDirection::LeftRight);
  CHECK(read("digraph { flow=up; a }").rank_direction == RankDirection::BottomTop);
  CHECK(read("digraph { flow=270; a }").rank_direction == RankDirection::RightLeft);
  CHECK(read("digraph { flow=east; rankdir=BT; a }").rank_direction == RankDirection::BottomTop);
  std::vector<Warning> warnings;
  read("digraph { flow=sideways; a }", &warnings);
  CHECK(warnings.size() == 1);
}

TEST_CASE("a flow of nodes and edges that isn't the graph's is warned of") {
  std::vector<Warning> warnings;
  read("digraph { flow=east; node [flow=right]; a->b [flow=east] }", &warnings);
  CHECK(warnings.empty());
  read("digraph { node [flow=north]; a->b->c [flow=east] }", &warnings);
  CHECK(warnings.size() == 2);
}

TEST_CASE("start and end name a side, of the map or of the way") {
  const auto side = [](std::string_view value, RankDirection direction) {
    const auto end = parse_graph_easy_end(value, direction);
    return end ? end->spec.compass : "?";
  };
  CHECK(side("north", RankDirection::LeftRight) == "n");
  CHECK(side(" South , 1", RankDirection::LeftRight) == "s");
  CHECK(side("front", RankDirection::TopBottom) == "s");
  CHECK(side("left", RankDirection::TopBottom) == "e");
  CHECK(side("right", RankDirection::TopBottom) == "w");
  CHECK(side("left", RankDirection::LeftRight) == "n");
  CHECK(side("back", RankDirection::RightLeft) == "e");
  CHECK(side("0", RankDirection::LeftRight) == "?");
  CHECK(side("south,x", RankDirection::LeftRight) == "?");
}

TEST_CASE("ends with one side and number are a bundle") {
  const Edge edge = first_edge("start=\"south,0\" end=\"front , -1\"");
  CHECK(edge.tail().spec.compass == "s");
  CHECK(edge.tail().bundle == "s,0");
  CHECK(edge.head().bundle == "s,-1");
  CHECK(first_edge("start=south").tail().bundle.empty());
}

TEST_CASE("ports and bundles of DOT count before start and end") {
  const Edge edge = first_edge("start=\"south,0\" tailport=e sametail=x");
  CHECK(edge.tail().spec.compass == "e");
  CHECK(edge.tail().bundle == "x");
}

TEST_CASE("labelpos is the labelloc of what has none") {
  CHECK(read("digraph { label=x; labelpos=top; a }").label_place == VerticalPlace::Top);
  CHECK(read("digraph { label=x; \"label-pos\"=top; labelloc=b; a }").label_place ==
        VerticalPlace::Bottom);
  const ResolvedGraph graph =
      read("digraph { subgraph cluster_x { label=x; labelpos=bottom; a } }");
  CHECK(graph.clusters[ClusterId{0}].label_place == VerticalPlace::Bottom);
}

}  // namespace
}  // namespace boxart::internal
