#include "layout/lay_out_graph.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

Drawing drawn(const std::string& dot) {
  return lay_out_graph(graph_of(dot));
}

ResolvedGraph nodes_only(int count) {
  ResolvedGraph graph;
  for (int i = 0; i < count; ++i) {
    Node node{.name = std::to_string(i)};
    node.content.text.lines.push_back(make_line("x", Justify::Center, {}));
    graph.nodes.add(std::move(node));
  }
  return graph;
}

void join(ResolvedGraph& graph, int tail, int head) {
  graph.edges.add(
      {.ends = {{.node = NodeId{tail}}, {.node = NodeId{head}, .arrow = ArrowHead::Normal}}});
}

}  // namespace

TEST_CASE("a graph without nodes is drawn as nothing") {
  const Drawing drawing = lay_out_graph(ResolvedGraph{});
  CHECK(drawing.boxes.empty());
  CHECK(drawing.size.height == 0);
}

TEST_CASE("one node is a box at the origin, and the drawing is as large as the box") {
  const Drawing drawing = drawn("digraph { a }");
  REQUIRE(drawing.boxes.size() == 1);
  CHECK(drawing.boxes[0].rect == Rect{.x = 0, .y = 0, .width = 5, .height = 3});
  CHECK(drawing.size == Size{.width = 5, .height = 3});
}

TEST_CASE("an edge goes from border to border") {
  const Drawing drawing = drawn("digraph { a->b }");
  REQUIRE(drawing.lines.size() == 1);
  CHECK(drawing.lines[0].points == std::vector<Point>{{.x = 2, .y = 2}, {.x = 2, .y = 4}});
}

TEST_CASE("every drawn edge has a line, and an invisible one none") {
  const Drawing drawing = drawn(
      "digraph { a->b; a->b; b->a; a->a; b:n->c; {rank=same; b; d} b->d; a->c [style=invis] }");
  CHECK(drawing.lines.size() == 6);
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("the label of the graph stands under the drawing, or above it") {
  const Drawing below = drawn("digraph { label=title; a->b }");
  REQUIRE(below.texts.size() == 1);
  CHECK(below.texts[0].rect.y == below.size.height - 1);
  const Drawing above = drawn("digraph { label=title; labelloc=t; a->b }");
  REQUIRE(above.texts.size() == 1);
  CHECK(above.texts[0].rect.y == 0);
  CHECK(above.boxes[0].rect.y > 0);
  CHECK(drawn("digraph { label=title }").size == Size{.width = 5, .height = 1});
}

TEST_CASE("more edges than a small frame has room for are all drawn") {
  std::string dot = "digraph { compound=true; subgraph cluster_0 { x }";
  for (int i = 0; i < 14; ++i)
    dot += " a" + std::to_string(i) + " -> x [lhead=cluster_0];";
  const Drawing drawing = drawn(dot + "}");
  CHECK(drawing.lines.size() == 14);
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("many edges at one point are all drawn") {
  std::string dot = "digraph { p [shape=point];";
  for (int i = 0; i < 6; ++i) {
    dot +=
        " a" + std::to_string(i) + " -> p [dir=both]; p -> b" + std::to_string(i) + " [dir=both];";
  }
  const Drawing drawing = drawn(dot + "}");
  CHECK(drawing.lines.size() == 12);
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("a chain of 100,000 nodes is drawn") {
  constexpr int count = 100000;
  ResolvedGraph graph = nodes_only(count);
  for (int i = 1; i < count; ++i)
    join(graph, i - 1, i);
  const Drawing drawing = lay_out_graph(graph);
  CHECK(drawing.size == Size{.width = 5, .height = 4 * count - 1});
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("a cycle of 20,000 nodes is drawn") {
  constexpr int count = 20000;
  ResolvedGraph graph = nodes_only(count);
  for (int i = 0; i < count; ++i)
    join(graph, i, (i + 1) % count);
  const Drawing drawing = lay_out_graph(graph);
  CHECK(drawing.lines.size() == count);
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("a star of 5,000 nodes is drawn, whichever way its edges point") {
  constexpr int count = 5000;
  for (const bool outwards : {true, false}) {
    ResolvedGraph graph = nodes_only(count);
    for (int i = 1; i < count; ++i)
      join(graph, outwards ? 0 : i, outwards ? i : 0);
    const Drawing drawing = lay_out_graph(graph);
    CHECK(drawing.lines.size() == count - 1);
    CHECK(conflicts(drawing).empty());
  }
}

TEST_CASE("a node in 300 nested clusters is drawn in all of them") {
  constexpr int depth = 300;
  ResolvedGraph graph = nodes_only(3);
  for (int i = 0; i < depth; ++i) {
    graph.clusters.add({.name = "cluster_" + std::to_string(i), .parent = ClusterId{i - 1}});
  }
  graph.nodes[NodeId{1}].cluster = ClusterId{depth - 1};
  join(graph, 0, 1);
  join(graph, 1, 2);
  const Drawing drawing = lay_out_graph(graph);
  REQUIRE(drawing.frames.size() == depth);
  for (std::size_t i = 1; i < drawing.frames.size(); ++i) {
    CHECK(drawing.frames[i - 1].rect.contains(drawing.frames[i].rect));
  }
  CHECK(drawing.frames.back().rect.contains(drawing.boxes[1].rect));
  CHECK(conflicts(drawing).empty());
}

}  // namespace boxart::internal
