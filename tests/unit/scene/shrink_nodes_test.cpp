#include "scene/shrink_nodes.h"

#include "support/catch.h"
#include "support/drawings.h"

#include <vector>

namespace boxart::internal {
namespace {

/// Takes the first node back to the size of its words, or a box to 5 x 3; all lines lead to it.
void shrink(Drawing& drawing) {
  ResolvedGraph graph;
  graph.nodes.resize(drawing.boxes.size());
  while (graph.edges.size() < drawing.lines.size())
    graph.edges.add({.ends = {{.node = NodeId{1}}, {.node = NodeId{0}}}});
  std::vector<Size> needed = needed_sizes(graph, drawing);
  if (drawing.boxes[0].kind == Node::Kind::Box) needed[0] = {.width = 5, .height = 3};
  Scene scene(drawing);
  shrink_nodes(graph, needed, scene);
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

/// A box that was made six rows higher, and a line from a box at its right to its row `y`.
Drawing heightened_box(int y) {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 20};
  drawing.boxes = {labelled_box({.x = 2, .y = 4, .width = 5, .height = 9}, ascii_label({"abc"})),
                   labelled_box({.x = 14, .y = 4, .width = 5, .height = 9}, ascii_label({"b"}))};
  drawing.boxes[1].node = NodeId{1};
  drawing.lines = {line_through(0, {{.x = 14, .y = y}, {.x = 6, .y = y}})};
  return drawing;
}

TEST_CASE("a heightened box stands round the line that ends beside it, others get longer") {
  Drawing drawing = heightened_box(9);
  drawing.lines.push_back(line_through(1, {{.x = 4, .y = 0}, {.x = 4, .y = 4}}));
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 2, .y = 8, .width = 5, .height = 3});
  CHECK(drawing.boxes[0].fields[0].rect == drawing.boxes[0].rect);
  CHECK(drawing.lines[0].points.back() == Point{.x = 6, .y = 9});
  CHECK(drawing.lines[1].points.back() == Point{.x = 4, .y = 8});
  CHECK(drawing.boxes[1].rect.height == 9);
}

TEST_CASE("a box stays as high as the lines at its sides are apart, and its border") {
  Drawing drawing = heightened_box(6);
  drawing.lines.push_back(line_through(1, {{.x = 0, .y = 9}, {.x = 2, .y = 9}}));
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 2, .y = 5, .width = 5, .height = 6});
}

TEST_CASE("a side of a box stays beside the label of an end") {
  Drawing drawing = heightened_box(9);
  drawing.lines.push_back(line_through(1, {{.x = 4, .y = 0}, {.x = 4, .y = 4}}));
  drawing.texts = {text_at({.x = 6, .y = 3}, 3, "end")};
  drawing.texts[0].kind = Text::Kind::HeadLabel;
  drawing.texts[0].edge = EdgeId{1};
  shrink(drawing);
  CHECK(drawing.boxes[0].rect == Rect{.x = 2, .y = 4, .width = 5, .height = 7});
}

TEST_CASE("the xlabel of a box moves with it, or the box stays below it") {
  for (const bool is_free : {true, false}) {
    Drawing drawing = heightened_box(9);
    drawing.texts = {text_at({.x = 2, .y = 3}, 8, "external")};
    drawing.texts[0].kind = Text::Kind::NodeXlabel;
    drawing.texts[0].node = NodeId{0};
    // Right of the box, where the label would come to stand.
    if (!is_free) drawing.texts.push_back(text_at({.x = 8, .y = 7}, 5, "other"));
    shrink(drawing);
    CHECK(drawing.boxes[0].rect.y == (is_free ? 8 : 4));
    CHECK(drawing.texts[0].rect.bottom() == drawing.boxes[0].rect.y);
  }
}

TEST_CASE("boxes that grow over what they are joined to, or may hold a drawing, stay as they are") {
  const Size as_it_is{.width = 0, .height = 0};
  Drawing drawing = heightened_box(9);
  ResolvedGraph graph;
  graph.nodes.resize(2);
  CHECK(needed_sizes(graph, drawing)[0] == Size{.width = 5, .height = 9});
  graph.nodes[NodeId{0}].minimum_width = 5;
  CHECK(needed_sizes(graph, drawing)[0] == Size{.width = 5, .height = 9});
  drawing.boxes[0].fields[0].label = {};
  CHECK(needed_sizes(graph, drawing)[0] == as_it_is);
  drawing.heads_in_borders = true;
  CHECK(needed_sizes(graph, drawing)[1] == as_it_is);
}

}  // namespace
}  // namespace boxart::internal
