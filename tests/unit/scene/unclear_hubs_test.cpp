#include "scene/unclear_hubs.h"

#include "support/catch.h"
#include "support/drawings.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

using Paths = std::vector<std::vector<Point>>;

/// The edges that have to run alone when they have these paths, all in one net.
std::vector<EdgeId> unclear(const Paths& paths, const std::vector<Point>& points = {}) {
  Drawing drawing{.size = {.width = 20, .height = 20}};
  for (std::size_t i = 0; i < paths.size(); ++i) {
    Line line = plain_line_through(0, paths[i]);
    line.edge = id_at<EdgeId>(i);
    drawing.lines.push_back(line);
  }
  for (const Point p : points) {
    drawing.boxes.push_back({.node = NodeId{0},
                             .kind = Node::Kind::Point,
                             .rect = {.x = p.x, .y = p.y, .width = 1, .height = 1}});
  }
  return unclear_hubs(drawing);
}

}  // namespace

TEST_CASE("lines that part below their hub are clear") {
  const Paths paths{
      {{5, 0}, {5, 2}, {1, 2}, {1, 4}}, {{5, 0}, {5, 4}}, {{5, 0}, {5, 2}, {9, 2}, {9, 4}}};
  CHECK(unclear(paths).empty());
  // The other two alone as well.
  CHECK(unclear({paths[0], paths[1]}).empty());
}

TEST_CASE("lines may part again further down") {
  CHECK(unclear({{{5, 0}, {5, 2}, {1, 2}, {1, 8}},
                 {{5, 0}, {5, 2}, {9, 2}, {9, 5}, {7, 5}, {7, 8}},
                 {{5, 0}, {5, 2}, {9, 2}, {9, 5}, {11, 5}, {11, 8}}})
            .empty());
}

TEST_CASE("an end that is alone too, in the other direction, has to run by itself") {
  // From b straight to where c joins; then the line to a turns to the side of c.
  const Paths paths{{{3, 9}, {3, 6}, {5, 6}, {5, 0}},
                    {{3, 9}, {3, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}};
  CHECK(unclear(paths) == std::vector<EdgeId>{EdgeId{0}});
  // To the other side nothing is alone but a.
  CHECK(
      unclear({{{8, 9}, {8, 6}, {5, 6}, {5, 0}}, {{8, 9}, {8, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}})
          .empty());
}

TEST_CASE("a net without a hub is taken apart") {
  // Two ends at each side of a row.
  CHECK(unclear({{{1, 0}, {1, 2}, {3, 2}, {3, 4}},
                 {{1, 0}, {1, 2}, {7, 2}, {7, 4}},
                 {{5, 0}, {5, 2}, {3, 2}, {3, 4}}}) ==
        std::vector<EdgeId>{EdgeId{0}, EdgeId{1}, EdgeId{2}});
}

TEST_CASE("a net with a circle has no hub") {
  const Paths paths{{{1, 3}, {1, 0}, {0, 0}, {0, 3}, {1, 3}},
                    {{6, 3}, {6, 4}, {3, 4}, {3, 1}, {1, 1}, {1, 3}}};
  CHECK(unclear(paths) == std::vector<EdgeId>{EdgeId{0}, EdgeId{1}});
}

TEST_CASE("what joins before a single point ends there") {
  const Paths paths{{{3, 9}, {3, 6}, {5, 6}, {5, 0}},
                    {{3, 9}, {3, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}};
  CHECK(unclear(paths, {{3, 9}}).empty());
}

TEST_CASE("nets with arrowheads are told by them, and single lines have no hub") {
  Drawing drawing{.size = {.width = 20, .height = 20}};
  Line line = plain_line_through(0, {{5, 0}, {5, 4}});
  line.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  drawing.lines.push_back(line);
  Line bare = plain_line_through(1, {{9, 0}, {9, 4}});
  bare.edge = EdgeId{1};
  drawing.lines.push_back(bare);
  CHECK(unclear_hubs(drawing).empty());
}

}  // namespace boxart::internal
