#include "scene/route/route_detours.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/misrouted_lines.h"
#include "support/picture.h"
#include "support/written.h"

#include <random>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

Box named_box(int node, Rect rect) {
  Box box = labelled_box(rect, ascii_label({std::string(1, static_cast<char>('a' + node))}));
  box.node = NodeId{node};
  return box;
}

/// A graph with an edge from node 0 to node 1 for each detour, and the detours themselves.
struct Case {
  Drawing drawing;
  ResolvedGraph graph;
  std::vector<Detour> detours;

  explicit Case(Drawing with) : drawing(std::move(with)) {
    for (std::size_t i = 0; i < drawing.boxes.size(); ++i)
      graph.nodes.add({.name = "n"});
    for (const Frame& frame : drawing.frames) {
      graph.clusters.add({.name = "c", .parent = frame.parent});
    }
  }
  Detour& add(int tail, int head, ArrowHead arrow = ArrowHead::Normal) {
    const EdgeId edge =
        graph.edges.add({.ends = {{.node = drawing.boxes[static_cast<std::size_t>(tail)].node},
                                  {.node = drawing.boxes[static_cast<std::size_t>(head)].node}}});
    Detour detour{.line = {.edge = edge, .net = static_cast<int>(index(edge))}};
    detour.line.arrows[EdgeEnd::Head] = arrow;
    detour.ends[EdgeEnd::Tail].index = tail;
    detour.ends[EdgeEnd::Head].index = head;
    detours.push_back(detour);
    return detours.back();
  }
  std::string draw() {
    Scene scene(drawing);
    CHECK(route_detours(scene, detours).empty());
    CHECK(misrouted_lines(drawing, graph).empty());
    const std::vector<std::string> found = conflicts(drawing);
    for (const std::string& conflict : found)
      UNSCOPED_INFO(conflict);
    REQUIRE(found.empty());
    return to_text(paint(drawing), CharSet::Unicode);
  }
};

Drawing two_boxes(int gap) {
  Drawing drawing;
  drawing.size = {.width = 10 + gap, .height = 3};
  drawing.boxes = {named_box(0, {.x = 0, .y = 0, .width = 5, .height = 3}),
                   named_box(1, {.x = 5 + gap, .y = 0, .width = 5, .height = 3})};
  return drawing;
}

TEST_CASE("a detour takes the straight path") {
  Case test(two_boxes(3));
  test.add(0, 1);
  CHECK(test.draw() == picture(R"(
┌───┐   ┌───┐
│ a ├──►│ b │
└───┘   └───┘
)"));
}

TEST_CASE("boxes that touch are moved apart for an arrow") {
  Case test(two_boxes(0));
  test.add(0, 1);
  CHECK(test.draw() == picture(R"(
┌───┐  ┌───┐
│ a ├─►│ b │
└───┘  └───┘
)"));
}

TEST_CASE("an end goes to the side that is asked for") {
  Case test(two_boxes(3));
  Detour& detour = test.add(0, 1);
  detour.ends[EdgeEnd::Tail].sides = bit(Side::North);
  detour.ends[EdgeEnd::Head].sides = bit(Side::North);
  test.draw();
  const Line& line = test.drawing.lines[0];
  CHECK(line.points.front().y == test.drawing.boxes[0].rect.y);
  CHECK(line.points.back().y == test.drawing.boxes[1].rect.y);
  CHECK(line.points.size() == 4);
}

TEST_CASE("there is room for any number of loops at one side") {
  Case test(two_boxes(0));
  for (int i = 0; i < 6; ++i) {
    Detour& detour = test.add(0, 0);
    detour.ends[EdgeEnd::Tail].sides = bit(Side::South);
    detour.ends[EdgeEnd::Head].sides = bit(Side::South);
  }
  test.draw();
  for (const Line& line : test.drawing.lines) {
    CHECK(line.points.front() != line.points.back());
    CHECK(line.points.front().y == test.drawing.boxes[0].rect.last_y());
  }
}

TEST_CASE("an end goes to its field") {
  Drawing drawing = two_boxes(3);
  drawing.boxes[1].rect.width = 9;
  drawing.size.width += 4;
  drawing.boxes[1].fields = {
      {.rect = {.x = 8, .y = 0, .width = 5, .height = 3}, .label = ascii_label({"b"}), .port = "f"},
      {.rect = {.x = 12, .y = 0, .width = 5, .height = 3},
       .label = ascii_label({"c"}),
       .port = "g"}};
  Case test(drawing);
  test.add(0, 1).ends[EdgeEnd::Head].field = "g";
  test.draw();
  const Rect& field = test.drawing.boxes[1].fields[1].rect;
  const Point end = test.drawing.lines[0].points.back();
  CHECK(end.x > field.x);
  CHECK(field.contains(end));
}

TEST_CASE("a detour keeps out of a foreign frame and passes its own once") {
  Drawing drawing;
  drawing.size = {.width = 27, .height = 5};
  drawing.boxes = {named_box(0, {.x = 0, .y = 1, .width = 5, .height = 3}),
                   named_box(1, {.x = 11, .y = 1, .width = 5, .height = 3}),
                   named_box(2, {.x = 21, .y = 1, .width = 5, .height = 3})};
  drawing.boxes[1].cluster = ClusterId{0};
  drawing.boxes[2].cluster = ClusterId{1};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 9, .y = 0, .width = 9, .height = 5}},
                    {.cluster = ClusterId{1}, .rect = {.x = 19, .y = 0, .width = 8, .height = 5}}};
  Case test(drawing);
  test.add(0, 2);
  test.draw();
}

TEST_CASE("an edge to a frame ends at its border, from outside") {
  Drawing drawing = two_boxes(5);
  drawing.boxes[1].rect.y = 1;
  drawing.boxes[1].fields[0].rect.y = 1;
  drawing.boxes[1].cluster = ClusterId{0};
  drawing.size = {.width = 17, .height = 5};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 8, .y = 0, .width = 9, .height = 5}}};
  Case test(drawing);
  test.add(0, 1).ends[EdgeEnd::Head] = {.at_frame = true, .index = 0};
  test.graph.edges[EdgeId{0}].ends[EdgeEnd::Head].cluster = ClusterId{0};
  test.draw();
  CHECK(test.drawing.lines[0].points.back().x == test.drawing.frames[0].rect.x);
}

TEST_CASE("a fifth edge at a point is handed back") {
  Drawing drawing = two_boxes(3);
  drawing.boxes[0] = {.node = NodeId{0},
                      .kind = Node::Kind::Point,
                      .rect = {.x = 2, .y = 1, .width = 1, .height = 1}};
  Case test(drawing);
  for (int i = 0; i < 5; ++i)
    test.add(0, 1, ArrowHead::None);
  Scene scene(test.drawing);
  CHECK(route_detours(scene, test.detours).size() == 1);
  CHECK(test.drawing.lines.size() == 4);
  CHECK(conflicts(test.drawing).empty());
}

TEST_CASE("a detour joins a line before a point whose sides are taken") {
  Drawing drawing;
  drawing.size = {.width = 31, .height = 3};
  drawing.boxes = {{.node = NodeId{0},
                    .kind = Node::Kind::Point,
                    .rect = {.x = 2, .y = 1, .width = 1, .height = 1}},
                   named_box(1, {.x = 10, .y = 0, .width = 5, .height = 3}),
                   named_box(2, {.x = 18, .y = 0, .width = 5, .height = 3})};
  Case test(drawing);
  JoinEnds joins;
  for (const int head : {1, 2}) {
    test.add(0, head, ArrowHead::None).ends[EdgeEnd::Tail].sides = 1U
                                                                   << static_cast<int>(Side::East);
    joins.add({{.node = NodeId{0}, .style_class = 0}, {.node = NodeId{head}}});
  }
  Scene scene(test.drawing);
  CHECK(route_detours(scene, test.detours, {}, joins).empty());
  CHECK(conflicts(test.drawing).empty());
  REQUIRE(test.drawing.lines.size() == 2);
  CHECK(test.drawing.lines[0].net == test.drawing.lines[1].net);
  CHECK(test.drawing.lines[0].points.front() == test.drawing.lines[1].points.front());
  CHECK(test.drawing.lines[0].points[1].y == test.drawing.lines[1].points[1].y);
}

TEST_CASE("lines that stray are found") {
  Drawing drawing;
  drawing.size = {.width = 30, .height = 5};
  drawing.boxes = {named_box(0, {.x = 0, .y = 1, .width = 5, .height = 3}),
                   named_box(1, {.x = 11, .y = 1, .width = 5, .height = 3}),
                   named_box(2, {.x = 22, .y = 1, .width = 5, .height = 3})};
  drawing.boxes[1].cluster = ClusterId{0};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 9, .y = 0, .width = 9, .height = 5}}};
  Case test(drawing);
  test.add(0, 1);
  test.add(0, 2);
  test.add(0, 2);
  const auto line = [&](int edge, std::vector<Point> points) {
    Line made = line_through(edge, std::move(points));
    test.drawing.lines.push_back(made);
  };
  line(0, {{.x = 4, .y = 2}, {.x = 11, .y = 2}});  // enters: right
  line(1, {{.x = 4, .y = 2}, {.x = 22, .y = 2}});  // over a box
  line(1, {{.x = 2, .y = 1}, {.x = 2, .y = 0}, {.x = 24, .y = 0}, {.x = 24, .y = 1}});  // along
  line(2,
       {{.x = 4, .y = 3},
        {.x = 10, .y = 3},
        {.x = 10, .y = 4},
        {.x = 24, .y = 4},
        {.x = 24, .y = 3}});
  CHECK(misrouted_lines(test.drawing, test.graph) == std::vector{1, 2, 3});
}

TEST_CASE("a line that leaves the frame of its end and comes back strays") {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 10};
  drawing.boxes = {named_box(0, {.x = 0, .y = 4, .width = 5, .height = 3}),
                   named_box(1, {.x = 11, .y = 4, .width = 5, .height = 3})};
  drawing.boxes[1].cluster = ClusterId{0};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 9, .y = 2, .width = 9, .height = 7}}};
  Case test(drawing);
  test.add(0, 1);
  test.add(0, 1);
  test.drawing.lines = {
      line_through(0, {{.x = 4, .y = 5}, {.x = 11, .y = 5}}),
      line_through(1,
                   {{.x = 4, .y = 5},
                    {.x = 10, .y = 5},
                    {.x = 10, .y = 1},
                    {.x = 13, .y = 1},
                    {.x = 13, .y = 4}}),
  };
  CHECK(misrouted_lines(test.drawing, test.graph) == std::vector{1});
}

TEST_CASE("detours among random boxes never conflict") {
  std::mt19937 random(7);
  const auto below = [&random](int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
  };
  for (int round = 0; round < 60; ++round) {
    Drawing drawing;
    const int gap = below(3);
    const int side = 2 + below(2);
    for (int i = 0; i < side * side; ++i) {
      const Rect rect{
          .x = i % side * (5 + gap), .y = i / side * (3 + gap), .width = 5, .height = 3};
      drawing.boxes.push_back(named_box(i, rect));
    }
    drawing.size = {.width = side * (5 + gap), .height = side * (3 + gap)};
    Case test(drawing);
    for (int i = 0; i < 10; ++i) {
      Detour& detour = test.add(below(side * side), below(side * side));
      if (below(2) == 0) detour.line.arrows[EdgeEnd::Tail] = ArrowHead::Normal;
      if (below(2) == 0) detour.line.arrows[EdgeEnd::Head] = ArrowHead::None;
      if (below(2) == 0) detour.ends[EdgeEnd::Tail].sides = 1U << below(4);
      if (below(2) == 0) detour.ends[EdgeEnd::Head].sides = 1U << below(4);
    }
    INFO("round " << round);
    test.draw();
    for (const Line& line : test.drawing.lines) {
      const Detour& detour = test.detours[index(line.edge)];
      const Side out = direction(line.points[0], line.points[1]);
      CHECK((detour.ends[EdgeEnd::Tail].sides & bit(out)) != 0);
    }
  }
}

}  // namespace
}  // namespace boxart::internal
