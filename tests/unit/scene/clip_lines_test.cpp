#include "scene/clip_lines.h"

#include "support/catch.h"

#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// An edge that ends at a frame of 9 by 5 cells at (4, 6), its line given from tail to head.
struct LineToFrame {
  ResolvedGraph graph{};
  Drawing drawing{.size = {.width = 30, .height = 30}};

  LineToFrame(std::vector<Point> points, bool at_tail, ArrowHead head = ArrowHead::Normal) {
    graph.nodes.add({.name = "a"});
    graph.nodes.add({.name = "b"});
    graph.clusters.add({.name = "cluster_0"});
    Edge edge{.ends = {{.node = NodeId{0}}, {.node = NodeId{1}, .arrow = head}}};
    edge.ends[at_tail ? EdgeEnd::Tail : EdgeEnd::Head].cluster = ClusterId{0};
    graph.edges.add(std::move(edge));
    drawing.frames.push_back(
        {.cluster = ClusterId{0}, .rect = {.x = 4, .y = 6, .width = 9, .height = 5}});
    drawing.lines.push_back(
        {.edge = EdgeId{0}, .points = std::move(points), .arrows = {ArrowHead::None, head}});
  }
};

using Points = std::vector<Point>;
using Edges = std::vector<EdgeId>;

Edges clip(LineToFrame& line) {
  Scene scene(line.drawing);
  return clip_lines(line.graph, scene);
}

}  // namespace

TEST_CASE("a line that comes to its frame from above ends at the upper border") {
  LineToFrame scene({{.x = 7, .y = 2}, {.x = 7, .y = 8}}, false);
  CHECK(clip(scene).empty());
  CHECK(scene.drawing.lines[0].points == Points{{.x = 7, .y = 2}, {.x = 7, .y = 6}});
}

TEST_CASE("a line that comes from the side ends at that side") {
  LineToFrame left({{.x = 0, .y = 8}, {.x = 7, .y = 8}}, false);
  CHECK(clip(left).empty());
  CHECK(left.drawing.lines[0].points.back() == Point{.x = 4, .y = 8});
  LineToFrame right({{.x = 20, .y = 8}, {.x = 7, .y = 8}}, false);
  CHECK(clip(right).empty());
  CHECK(right.drawing.lines[0].points.back() == Point{.x = 12, .y = 8});
}

TEST_CASE("a line with ltail begins at the border") {
  LineToFrame scene({{.x = 7, .y = 8}, {.x = 7, .y = 20}}, true);
  CHECK(clip(scene).empty());
  CHECK(scene.drawing.lines[0].points == Points{{.x = 7, .y = 10}, {.x = 7, .y = 20}});
}

TEST_CASE("turns inside the frame go, those outside stay") {
  LineToFrame scene(
      {{.x = 2, .y = 1}, {.x = 2, .y = 3}, {.x = 7, .y = 3}, {.x = 7, .y = 7}, {.x = 9, .y = 7}},
      false);
  CHECK(clip(scene).empty());
  CHECK(scene.drawing.lines[0].points ==
        Points{{.x = 2, .y = 1}, {.x = 2, .y = 3}, {.x = 7, .y = 3}, {.x = 7, .y = 6}});
}

TEST_CASE("a line that comes to a corner can't end there and is left as it was") {
  const Points points{{.x = 4, .y = 2}, {.x = 4, .y = 8}};
  LineToFrame scene(points, false);
  CHECK(clip(scene) == Edges{EdgeId{0}});
  CHECK(scene.drawing.lines[0].points == points);
}

TEST_CASE("a line without room for its arrowhead can't end at the border") {
  const Points points{{.x = 2, .y = 5}, {.x = 7, .y = 5}, {.x = 7, .y = 8}};
  LineToFrame scene(points, false);
  CHECK(clip(scene) == Edges{EdgeId{0}});
  CHECK(scene.drawing.lines[0].points == points);
  LineToFrame bare(points, false, ArrowHead::None);
  CHECK(clip(bare).empty());
}

TEST_CASE("an arrowhead can't stand before the border where another line, or a border, is") {
  const Points points{{.x = 7, .y = 0}, {.x = 7, .y = 8}};
  LineToFrame crossed(points, false);
  crossed.drawing.lines.push_back(
      {.edge = EdgeId{1}, .net = 1, .points = {{.x = 0, .y = 5}, {.x = 20, .y = 5}}});
  crossed.graph.edges.add({.ends = {{.node = NodeId{0}}, {.node = NodeId{1}}}});
  CHECK(clip(crossed) == Edges{EdgeId{0}});
  CHECK(crossed.drawing.lines[0].points == points);
  LineToFrame framed(points, false);
  framed.drawing.frames.push_back(
      {.cluster = ClusterId{1}, .rect = {.x = 2, .y = 1, .width = 9, .height = 5}});
  CHECK(clip(framed) == Edges{EdgeId{0}});
  CHECK(framed.drawing.lines[0].points == points);
}

TEST_CASE("other lines stay as they are") {
  LineToFrame scene({{.x = 7, .y = 2}, {.x = 7, .y = 8}}, false);
  scene.graph.edges[EdgeId{0}].ends[EdgeEnd::Head].cluster = none<ClusterId>;
  CHECK(clip(scene).empty());
  CHECK(scene.drawing.lines[0].points.back() == Point{.x = 7, .y = 8});
}

}  // namespace boxart::internal
