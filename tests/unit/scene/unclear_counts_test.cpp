#include "scene/unclear_counts.h"

#include "graph/merge_edges.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// Two equal edges, and another one.
ResolvedGraph counted_graph() {
  ResolvedGraph graph = graph_of("digraph { concentrate=true; a->b; a->b; c->d }");
  merge_edges(graph);
  return graph;
}

/// The line of the first of the equal edges down column 2, with the number right of it in row 2,
/// and that of the third edge.
Drawing with_count(const std::vector<Point>& other) {
  Drawing drawing{.size = {.width = 12, .height = 9},
                  .lines = {plain_line_through(0, {{.x = 2, .y = 0}, {.x = 2, .y = 8}}),
                            plain_line_through(1, other)}};
  drawing.lines[0].edge = EdgeId{0};
  drawing.lines[1].edge = EdgeId{2};
  drawing.texts.push_back({.rect = {.x = 4, .y = 2, .width = 2, .height = 1},
                           .label = counted_graph().edges[EdgeId{0}].label,
                           .kind = Text::Kind::EdgeLabel,
                           .edge = EdgeId{0}});
  return drawing;
}

std::vector<UnclearCount> unclear(Drawing& drawing) {
  Scene scene(drawing);
  return unclear_counts(counted_graph(), scene);
}

void part(Drawing& drawing) {
  Scene scene(drawing);
  part_counts(counted_graph(), scene);
}

}  // namespace

TEST_CASE("a number beside its own line alone is clear") {
  Drawing drawing = with_count({{.x = 0, .y = 4}, {.x = 11, .y = 4}});
  CHECK(unclear(drawing).empty());
}

TEST_CASE("a number above another line is not, and gets a row between them") {
  Drawing drawing = with_count({{.x = 0, .y = 3}, {.x = 11, .y = 3}});
  const std::vector<UnclearCount> found = unclear(drawing);
  REQUIRE(found.size() == 1);
  CHECK(found[0].edge == EdgeId{0});
  CHECK(found[0].row == 3);
  part(drawing);
  CHECK(drawing.size.height == 10);
  CHECK(unclear(drawing).empty());
}

TEST_CASE("a number right of another line gets a column between them") {
  Drawing drawing = with_count({{.x = 2, .y = 0}, {.x = 2, .y = 8}});
  drawing.lines[0].points = {{.x = 3, .y = 3}, {.x = 9, .y = 3}};
  part(drawing);
  CHECK(drawing.size.width == 13);
  CHECK(drawing.texts[0].rect.x == 5);
  CHECK(unclear(drawing).empty());
}

TEST_CASE(
    "a number beside no line, where several share a line, or that isn't there can't be mended") {
  Drawing drawing = with_count({{.x = 2, .y = 0}, {.x = 2, .y = 8}});
  drawing.lines[1].net = drawing.lines[0].net;
  Drawing away = with_count({{.x = 0, .y = 4}, {.x = 11, .y = 4}});
  away.texts[0].rect.x = 7;
  Drawing none = away;
  none.texts.clear();
  for (Drawing one : {drawing, away, none}) {
    part(one);
    CHECK(unclear(one).size() == 1);
  }
}

}  // namespace boxart::internal
