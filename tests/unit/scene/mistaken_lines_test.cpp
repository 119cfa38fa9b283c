#include "scene/mistaken_lines.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// A line for each edge, all of one net.
Drawing joined(const ResolvedGraph& graph) {
  Drawing drawing{.size = {.width = 9, .height = 9}};
  for (const EdgeId edge : graph.edges.ids()) {
    Line line = plain_line_through(0, {{.x = 0, .y = 0}, {.x = 0, .y = 4}});
    line.edge = edge;
    drawing.lines.push_back(line);
  }
  return drawing;
}

std::vector<int> mistaken(const std::string& dot, const std::vector<int>& gone = {}) {
  const ResolvedGraph graph = graph_of(dot);
  return mistaken_lines(joined(graph), graph, gone);
}

}  // namespace

TEST_CASE("of lines that join, the only one with an arrowhead would be taken for their end") {
  const std::string dot = "digraph { p->a [dir=none]; p->b; p->c [dir=none]; p->d }";
  CHECK(mistaken(dot).empty());
  CHECK(mistaken(dot, {3}) == std::vector<int>{1});
  CHECK(mistaken(dot, {1, 3}).empty());
}

TEST_CASE("so would the only one without, where the others have two") {
  const std::string dot = "digraph { a->p; b->p [dir=both]; c->p [dir=both]; d->p }";
  CHECK(mistaken(dot).empty());
  CHECK(mistaken(dot, {3}) == std::vector<int>{0});
}

TEST_CASE("lines of one arrowhead each are what they are") {
  CHECK(mistaken("digraph { a->p; b->p; c->p }").empty());
  CHECK(mistaken("digraph { a->p; b->p; c->p }", {0, 1}).empty());
}

}  // namespace boxart::internal
