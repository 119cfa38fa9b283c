#include "scene/unbend_lines.h"

#include "support/catch.h"
#include "text/label.h"

#include <vector>

namespace boxart::internal {
namespace {

void unbend(Drawing& drawing, bool is_sideways) {
  Scene scene(drawing);
  unbend_lines(scene, is_sideways);
}

/// Two boxes, and between them a line from rank to rank that goes to the right twice:
///
///     ┌───┐
///     │   │
///     └─┬─┘
///       ╰───╮           row 3
///           │           4 to 6
///           ╰───╮       row 7
///               ▼
///             ┌───┐
Drawing two_steps() {
  Drawing drawing{.size = {.width = 20, .height = 12}};
  drawing.boxes.push_back({.node = NodeId{0}, .rect = {.x = 0, .y = 0, .width = 5, .height = 3}});
  drawing.boxes.push_back({.node = NodeId{1}, .rect = {.x = 8, .y = 9, .width = 5, .height = 3}});
  Line line{.edge = EdgeId{0}, .points = {{2, 2}, {2, 3}, {6, 3}, {6, 7}, {10, 7}, {10, 9}}};
  line.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  drawing.lines.push_back(line);
  return drawing;
}

const std::vector<Point> one_step_above{{2, 2}, {2, 3}, {10, 3}, {10, 9}};
const std::vector<Point> one_step_below{{2, 2}, {2, 7}, {10, 7}, {10, 9}};

}  // namespace

TEST_CASE("a line that steps twice the same way steps once where cells are free") {
  Drawing drawing = two_steps();
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == one_step_above);
}

TEST_CASE("a line takes the step that nothing bars") {
  Drawing drawing = two_steps();
  // On the way down from the upper row.
  drawing.boxes.push_back({.node = NodeId{2}, .rect = {.x = 9, .y = 4, .width = 4, .height = 2}});
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == one_step_below);
}

TEST_CASE("a line stays where boxes bar both ways, or words do, or a line beside it") {
  for (const int bar : {0, 1, 2}) {
    Drawing drawing = two_steps();
    const std::vector<Point> before = drawing.lines[0].points;
    drawing.boxes.push_back({.node = NodeId{2}, .rect = {.x = 9, .y = 4, .width = 4, .height = 2}});
    const Rect rect{.x = 1, .y = 5, .width = 3, .height = 1};
    if (bar == 0) drawing.boxes.push_back({.node = NodeId{3}, .rect = rect});
    if (bar == 1)
      drawing.texts.push_back({.rect = rect, .label = {}, .kind = Text::Kind::NodeXlabel});
    if (bar == 2) {
      drawing.lines.push_back({.edge = EdgeId{1}, .net = 1, .points = {{3, 5}, {3, 10}}});
    }
    INFO("bar " << bar);
    unbend(drawing, false);
    CHECK(drawing.lines[0].points == before);
  }
}

TEST_CASE("a line takes no way on which it would cross another") {
  Drawing drawing = two_steps();
  const std::vector<Point> before = drawing.lines[0].points;
  // From left to right, under the second stretch of the upper way and over that of the lower one.
  drawing.lines.push_back({.edge = EdgeId{1}, .net = 1, .points = {{8, 5}, {18, 5}}});
  drawing.lines.push_back({.edge = EdgeId{2}, .net = 2, .points = {{0, 5}, {4, 5}}});
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == before);
}

TEST_CASE("a label goes where its line goes, if it has room there") {
  const Rect label{.x = 8, .y = 4, .width = 3, .height = 1};
  Drawing drawing = two_steps();
  drawing.texts.push_back(
      {.rect = label, .label = {}, .kind = Text::Kind::EdgeLabel, .edge = EdgeId{0}});
  unbend(drawing, false);
  REQUIRE(drawing.lines[0].points == one_step_above);
  CHECK(drawing.texts[0].rect == Rect{.x = 12, .y = 4, .width = 3, .height = 1});

  // A box where the label would be.
  drawing = two_steps();
  drawing.texts.push_back(
      {.rect = label, .label = {}, .kind = Text::Kind::EdgeLabel, .edge = EdgeId{0}});
  drawing.boxes.push_back({.node = NodeId{2}, .rect = {.x = 15, .y = 4, .width = 4, .height = 2}});
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == one_step_below);
  CHECK(drawing.texts[0].rect == Rect{.x = 4, .y = 4, .width = 3, .height = 1});
}

TEST_CASE("lines of a net part once") {
  Drawing drawing = two_steps();
  // Its sibling leaves the upper row at once and comes back to where the line is.
  Line sibling{.edge = EdgeId{1}, .points = {{2, 2}, {2, 3}, {6, 3}, {6, 7}, {16, 7}, {16, 9}}};
  sibling.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  drawing.lines.push_back(sibling);
  const std::vector<Point> before = drawing.lines[1].points;
  unbend(drawing, false);
  // The first leaves the trunk in its first row; through the lower one it would meet it again.
  CHECK(drawing.lines[0].points == one_step_above);
  CHECK(drawing.lines[1].points.front() == before.front());
  CHECK(drawing.lines[1].points.back() == before.back());
}

TEST_CASE("lines of a net don't run in a ring") {
  Drawing drawing{.size = {.width = 20, .height = 24}};
  const auto line = [&](int edge, std::vector<Point> points) {
    drawing.lines.push_back({.edge = EdgeId{edge}, .points = std::move(points)});
    drawing.lines.back().arrows[EdgeEnd::Head] = ArrowHead::Normal;
  };
  // In its lower row the first would run down with the second, and on with the third.
  line(0, {{5, 2}, {5, 4}, {9, 4}, {9, 9}, {13, 9}, {13, 12}});
  line(1, {{5, 2}, {5, 20}});
  line(2, {{5, 2}, {5, 6}, {6, 6}, {6, 9}, {8, 9}});
  // In its upper one a box is in the way.
  drawing.boxes.push_back({.node = NodeId{0}, .rect = {.x = 12, .y = 5, .width = 4, .height = 2}});
  const std::vector<Point> before = drawing.lines[0].points;
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == before);
}

TEST_CASE("a label that isn't right beside its line keeps it where it is") {
  Drawing drawing = two_steps();
  const std::vector<Point> before = drawing.lines[0].points;
  drawing.texts.push_back({.rect = {.x = 14, .y = 4, .width = 3, .height = 1},
                           .label = {},
                           .kind = Text::Kind::EdgeLabel,
                           .edge = EdgeId{0}});
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == before);
}

TEST_CASE("nets of lines without arrowheads keep their shape") {
  Drawing drawing = two_steps();
  drawing.lines[0].arrows[EdgeEnd::Head] = ArrowHead::None;
  Line sibling = drawing.lines[0];
  sibling.edge = EdgeId{1};
  sibling.points = {{2, 2}, {2, 3}, {6, 3}, {6, 9}};
  drawing.lines.push_back(sibling);
  const std::vector<Point> before = drawing.lines[0].points;
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == before);
  // By itself it may change.
  drawing.lines.pop_back();
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == one_step_above);
}

TEST_CASE("a line passes the frames that it passed") {
  Drawing drawing = two_steps();
  const std::vector<Point> before = drawing.lines[0].points;
  drawing.frames.push_back(
      {.cluster = ClusterId{0}, .rect = {.x = 8, .y = 4, .width = 11, .height = 2}});
  drawing.frames.push_back(
      {.cluster = ClusterId{1}, .rect = {.x = 0, .y = 4, .width = 5, .height = 2}});
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == before);
  // One round all that it passes at once.
  drawing.frames.pop_back();
  drawing.frames[0].rect = {.x = 0, .y = 5, .width = 20, .height = 7};
  unbend(drawing, false);
  CHECK(drawing.lines[0].points == one_step_above);
}

TEST_CASE("sideways a line goes in one column") {
  Drawing drawing{.size = {.width = 20, .height = 12}};
  drawing.boxes.push_back({.node = NodeId{0}, .rect = {.x = 0, .y = 0, .width = 5, .height = 3}});
  drawing.boxes.push_back({.node = NodeId{1}, .rect = {.x = 14, .y = 7, .width = 5, .height = 3}});
  Line line{.edge = EdgeId{0}, .points = {{4, 1}, {6, 1}, {6, 4}, {9, 4}, {9, 8}, {14, 8}}};
  line.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  drawing.lines.push_back(line);
  unbend(drawing, true);
  CHECK(drawing.lines[0].points == std::vector<Point>{{4, 1}, {6, 1}, {6, 8}, {14, 8}});
}

}  // namespace boxart::internal
