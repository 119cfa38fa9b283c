#include "read_text.h"
#include "support/catch.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

constexpr Color red{255, 0, 0};
constexpr Color blue{0, 0, 255};

std::vector<Warning> warnings;

ResolvedGraph read(std::string_view text) {
  warnings.clear();
  return read_graphs(text, Source::Dot, {.styles = true}, warnings).front();
}

TextStyle style_of(const Label& label) {
  REQUIRE(!label.empty());
  if (label.lines[0].spans.empty()) return {};
  return label.lines[0].spans[0].style;
}

TEST_CASE("colours are left out unless they are asked for") {
  std::vector<Warning> said;
  const auto graphs =
      read_graphs("digraph { a [color=nothing, fontcolor=red, URL=x] }", Source::Dot, {}, said);
  CHECK(!graphs[0].nodes[id_at<NodeId>(0)].paint.line);
  CHECK(graphs[0].nodes[id_at<NodeId>(0)].content.text.lines[0].spans.empty());
  CHECK(said.empty());
}

TEST_CASE("a node is filled where its style says so") {
  const ResolvedGraph graph = read(
      "digraph { a [color=red]; b [style=filled, color=red]; c [style=filled, color=red, "
      "fillcolor=blue]; d [style=filled]; e [fillcolor=red]; f [shape=point, color=red]; "
      "g [style=\"rounded,striped\", fillcolor=\"blue:red\"] }");
  const auto paint = [&](std::size_t i) { return graph.nodes[id_at<NodeId>(i)].paint; };
  CHECK(paint(0).line == red);
  CHECK(!paint(0).fill);
  CHECK(paint(1).fill == red);
  CHECK(paint(2).fill == blue);
  CHECK(paint(3).fill == Color{211, 211, 211});
  CHECK(!paint(3).line);
  CHECK(!paint(4).fill);
  CHECK(paint(5).line == red);
  CHECK(paint(6).fill == blue);
}

TEST_CASE("labels have their owner's colour, font and link") {
  const ResolvedGraph graph = read(
      "digraph { a [fontcolor=red, fontname=\"Helvetica-BoldOblique\", URL=\"http://x/\\N\"]; "
      "a -> a [label=l, headlabel=h, taillabel=t, fontcolor=blue, labelfontcolor=red, href=e, "
      "headURL=hh] }");
  const Node& node = graph.nodes[id_at<NodeId>(0)];
  CHECK(style_of(node.content.text) == TextStyle{.bold = true, .italic = true, .color = red});
  CHECK(node.content.text.link == "http://x/a");
  const Edge& edge = graph.edges[id_at<EdgeId>(0)];
  CHECK(style_of(edge.label).color == blue);
  CHECK(edge.label.link == "e");
  CHECK(style_of(edge.head().label).color == red);
  CHECK(edge.head().label.link == "hh");
  CHECK(edge.tail().label.link == "e");  // its own
}

TEST_CASE("a label of an edge may have a link of its own") {
  const ResolvedGraph graph = read("digraph { a -> a [label=l, taillabel=t, labelURL=x] }");
  const Edge& edge = graph.edges[id_at<EdgeId>(0)];
  CHECK(edge.label.link == "x");
  CHECK(edge.tail().label.link.empty());
}

TEST_CASE("frames have a pen and a background") {
  const ResolvedGraph graph = read(
      "digraph { bgcolor=white; subgraph cluster_a { pencolor=red; color=blue; a } "
      "subgraph cluster_b { style=filled; color=blue; b } "
      "subgraph cluster_c { bgcolor=red; fontcolor=blue; label=c; c } }");
  const auto& cluster = [&](std::size_t i) { return graph.clusters[id_at<ClusterId>(i)]; };
  CHECK(graph.paint.fill == Color{255, 255, 255});
  CHECK(cluster(0).paint.line == red);
  CHECK(cluster(1).paint.fill == blue);
  CHECK(cluster(2).paint.fill == red);
  CHECK(style_of(cluster(2).label).color == blue);
}

TEST_CASE("unknown colours and unsafe links are warned of") {
  const ResolvedGraph graph = read("digraph { a [color=nothing, URL=\"javascript:x\"] }");
  CHECK(graph.nodes[id_at<NodeId>(0)].content.text.link.empty());
  REQUIRE(warnings.size() == 2);
  CHECK(warnings[0].message == "unknown colour \"nothing\"");
  CHECK(warnings[1].message == "no link is made to \"javascript:x\"");
}

}  // namespace
}  // namespace boxart::internal
