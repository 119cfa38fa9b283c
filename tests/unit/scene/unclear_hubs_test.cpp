#include "scene/unclear_hubs.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

using Paths = std::vector<std::vector<Point>>;

/// The edges that have to run alone when those of the graph have these paths, all in one net.
std::vector<EdgeId> unclear(const std::string& dot, const Paths& paths) {
  const ResolvedGraph graph = graph_of(dot);
  Drawing drawing{.size = {.width = 20, .height = 20}};
  for (std::size_t i = 0; i < paths.size(); ++i) {
    Line line = plain_line_through(0, paths[i]);
    line.edge = id_at<EdgeId>(i);
    drawing.lines.push_back(line);
  }
  return unclear_hubs(drawing, graph);
}

}  // namespace

TEST_CASE("lines that part below their hub are clear") {
  const std::string dot = "graph { a -- b; a -- c; a -- d }";
  const Paths paths{
      {{5, 0}, {5, 2}, {1, 2}, {1, 4}}, {{5, 0}, {5, 4}}, {{5, 0}, {5, 2}, {9, 2}, {9, 4}}};
  CHECK(unclear(dot, paths).empty());
  // The other two alone as well.
  CHECK(unclear(dot, {paths[0], paths[1]}).empty());
}

TEST_CASE("lines may part again further down") {
  CHECK(unclear("graph { a -- b; a -- c; a -- d }",
                {{{5, 0}, {5, 2}, {1, 2}, {1, 8}},
                 {{5, 0}, {5, 2}, {9, 2}, {9, 5}, {7, 5}, {7, 8}},
                 {{5, 0}, {5, 2}, {9, 2}, {9, 5}, {11, 5}, {11, 8}}})
            .empty());
}

TEST_CASE("an end that is alone too, in the other direction, has to run by itself") {
  // From b straight to where c joins; then the line to a turns to the side of c.
  const Paths paths{{{3, 9}, {3, 6}, {5, 6}, {5, 0}},
                    {{3, 9}, {3, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}};
  CHECK(unclear("graph { a -- b; a -- c }", paths) == std::vector<EdgeId>{EdgeId{0}});
  // To the other side nothing is alone but a.
  CHECK(
      unclear("graph { a -- b; a -- c }",
              {{{8, 9}, {8, 6}, {5, 6}, {5, 0}}, {{8, 9}, {8, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}})
          .empty());
}

TEST_CASE("a net without a hub is taken apart") {
  // Two ends at each side of a row.
  CHECK(unclear("graph { a -- c; a -- d; b -- c }",
                {{{1, 0}, {1, 2}, {3, 2}, {3, 4}},
                 {{1, 0}, {1, 2}, {7, 2}, {7, 4}},
                 {{5, 0}, {5, 2}, {3, 2}, {3, 4}}}) ==
        std::vector<EdgeId>{EdgeId{0}, EdgeId{1}, EdgeId{2}});
}

TEST_CASE("what joins before a single point ends there") {
  const Paths paths{{{3, 9}, {3, 6}, {5, 6}, {5, 0}},
                    {{3, 9}, {3, 6}, {5, 6}, {5, 4}, {1, 4}, {1, 2}}};
  CHECK(unclear("graph { a [shape=point]; a -- b; a -- c }", paths).empty());
}

TEST_CASE("nets with arrowheads are told by them, and single lines have no hub") {
  const ResolvedGraph graph = graph_of("digraph { a -> b; a -> c [dir=none] }");
  Drawing drawing{.size = {.width = 20, .height = 20}};
  Line line = plain_line_through(0, {{5, 0}, {5, 4}});
  line.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  drawing.lines.push_back(line);
  Line bare = plain_line_through(1, {{9, 0}, {9, 4}});
  bare.edge = EdgeId{1};
  drawing.lines.push_back(bare);
  CHECK(unclear_hubs(drawing, graph).empty());
}

}  // namespace boxart::internal
