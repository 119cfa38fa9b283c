#include "scene/shrink_borderless.h"

#include "support/catch.h"
#include "support/drawings.h"

namespace boxart::internal {
namespace {

/// Takes the first node back to the size of its words; all lines lead to it.
void shrink(Drawing& drawing) {
  ResolvedGraph graph;
  graph.nodes.resize(drawing.boxes.size());
  while (graph.edges.size() < drawing.lines.size())
    graph.edges.add({.ends = {{.node = NodeId{1}}, {.node = NodeId{0}}}});
  Scene scene(drawing);
  shrink_borderless(graph, scene);
}

/// A plain node that was widened from 3 cells to 9, and a line from a box at its right.
Drawing widened_node() {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 5};
  Box plain = labelled_box({.x = 0, .y = 2, .width = 9, .height = 1}, ascii_label({"abc"}));
  plain.kind = Node::Kind::Plain;
  drawing.boxes = {plain,
                   labelled_box({.x = 14, .y = 1, .width = 5, .height = 3}, ascii_label({"b"}))};
  drawing.boxes[1].node = NodeId{1};
  drawing.lines = {line_through(0, {{.x = 14, .y = 2}, {.x = 8, .y = 2}})};
  return drawing;
}

TEST_CASE("a widened node without a border gets the size of its label back") {
  Drawing drawing = widened_node();
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 6, .y = 2, .width = 3, .height = 1});
  CHECK(drawing.boxes[0].fields[0].rect == drawing.boxes[0].rect);
  CHECK(drawing.lines[0].points.back() == Point{.x = 8, .y = 2});
}

TEST_CASE("a node without a border stays under the lines that come down to it") {
  Drawing drawing = widened_node();
  drawing.lines.push_back(line_through(1, {{.x = 1, .y = 0}, {.x = 1, .y = 2}}));
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 1, .y = 2, .width = 3, .height = 1});
  CHECK(drawing.lines[0].points.back() == Point{.x = 3, .y = 2});
}

TEST_CASE("a node without a border stays as wide as the lines that come down to it are apart") {
  Drawing drawing = widened_node();
  for (const int edge : {1, 2}) {
    const int x = edge == 1 ? 1 : 7;
    drawing.lines.push_back(line_through(edge, {{.x = x, .y = 0}, {.x = x, .y = 2}}));
  }
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 1, .y = 2, .width = 7, .height = 1});
}

}  // namespace
}  // namespace boxart::internal
