#include "scene/show_lines.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <string>

namespace boxart::internal {
namespace {

void show(const std::string& dot, Drawing& drawing) {
  Scene scene(drawing);
  show_lines(graph_of(dot), scene);
}

/// A line from column 0 to `last`, row 4, with an arrowhead at both ends or at none.
Drawing with_line(int last, bool heads) {
  Line line = plain_line_through(0, {{.x = 0, .y = 4}, {.x = last, .y = 4}});
  if (heads) line.arrows = {ArrowHead::Normal, ArrowHead::Normal};
  return {.size = {.width = 12, .height = 9}, .lines = {line}};
}

/// Another one that goes down through the row.
void add_crossing(Drawing& drawing, int column) {
  drawing.lines.push_back(plain_line_through(1, {{.x = column, .y = 0}, {.x = column, .y = 8}}));
}

/// How long the first line is now.
int shown_length(const std::string& dot, Drawing drawing) {
  show(dot, drawing);
  return drawing.lines[0].points.back().x - drawing.lines[0].points.front().x;
}

constexpr const char* boxes = "digraph { a->b [dir=both]; c->d }";
constexpr const char* words = "graph { a [shape=none]; a--b; c--d }";

}  // namespace

TEST_CASE("between two arrowheads some of the line is seen beside gaps") {
  Drawing drawing = with_line(4, true);
  CHECK(shown_length(boxes, drawing) == 4);
  add_crossing(drawing, 2);
  CHECK(shown_length(boxes, drawing) == 5);
  Drawing longer = with_line(5, true);
  add_crossing(longer, 2);
  CHECK(shown_length(boxes, longer) == 5);
  add_crossing(longer, 3);
  CHECK(shown_length(boxes, longer) == 6);
}

TEST_CASE("a tee at an end is enough to see a line by") {
  Drawing drawing = with_line(4, false);
  drawing.lines[0].arrows[EdgeEnd::Head] = ArrowHead::Normal;
  add_crossing(drawing, 1);
  add_crossing(drawing, 2);
  CHECK(shown_length("digraph { a->b; c->d }", drawing) == 4);
}

TEST_CASE("where a line ends at a borderless text, its last cell is no gap") {
  Drawing drawing = with_line(5, false);
  add_crossing(drawing, 2);
  CHECK(shown_length(words, drawing) == 5);
  add_crossing(drawing, 1);
  CHECK(shown_length(words, drawing) == 6);
}

TEST_CASE("of a line from a node that isn't seen, more is seen than the arrowhead") {
  const std::string hidden = "digraph { i [style=invis]; i->a }";
  Drawing drawing = with_line(2, false);
  drawing.lines[0].arrows[EdgeEnd::Head] = ArrowHead::Normal;
  CHECK(shown_length(hidden, drawing) == 3);
  CHECK(shown_length("digraph { i [shape=none]; i->a }", drawing) == 2);
}

TEST_CASE("no arm of a turn points at a node that isn't seen") {
  const auto height = [](const std::string& dot) {
    Drawing drawing{.size = {.width = 12, .height = 9}};
    drawing.lines = {
        plain_line_through(
            0, {{.x = 4, .y = 2}, {.x = 4, .y = 3}, {.x = 8, .y = 3}, {.x = 8, .y = 6}}),
        plain_line_through(
            1, {{.x = 4, .y = 2}, {.x = 4, .y = 3}, {.x = 0, .y = 3}, {.x = 0, .y = 6}})};
    show(dot, drawing);
    return drawing.size.height;
  };
  CHECK(height("graph { i [style=invis]; i--a; i--b }") == 10);
  CHECK(height("graph { i [shape=none]; i--a; i--b }") == 9);
}

TEST_CASE("one inserted column serves all lines that it lengthens") {
  Drawing drawing = with_line(4, true);
  Line below = drawing.lines[0];
  for (Point& point : below.points)
    point.y += 2;
  drawing.lines.push_back(below);
  add_crossing(drawing, 2);
  show(boxes, drawing);
  CHECK(drawing.size.width == 13);
}

}  // namespace boxart::internal
