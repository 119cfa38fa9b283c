#include "scene/mistaken_lines.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/layers.h"

#include <algorithm>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// A line for each edge but those that are gone, all of one net.
Drawing joined(const ResolvedGraph& graph, const std::vector<EdgeId>& gone) {
  Drawing drawing{.size = {.width = 9, .height = 9}};
  for (const EdgeId edge : graph.edges.ids()) {
    if (std::ranges::find(gone, edge) != gone.end()) continue;
    Line line = plain_line_through(0, {{.x = 0, .y = 0}, {.x = 0, .y = 4}});
    line.edge = edge;
    drawing.lines.push_back(line);
  }
  return drawing;
}

std::vector<EdgeId> mistaken(const std::string& dot, const std::vector<EdgeId>& gone = {}) {
  const ResolvedGraph graph = graph_of(dot);
  return mistaken_lines(graph, joined(graph, gone));
}

}  // namespace

TEST_CASE("of lines that join, the only one with an arrowhead would be taken for their end") {
  const std::string dot = "digraph { p->a [dir=none]; p->b; p->c [dir=none]; p->d }";
  CHECK(mistaken(dot).empty());
  CHECK(mistaken(dot, {EdgeId{3}}) == std::vector{EdgeId{1}});
  CHECK(mistaken(dot, {EdgeId{1}, EdgeId{3}}).empty());
}

TEST_CASE("so would the only one without, where the others have two") {
  const std::string dot = "digraph { a->p; b->p [dir=both]; c->p [dir=both]; d->p }";
  CHECK(mistaken(dot).empty());
  CHECK(mistaken(dot, {EdgeId{3}}) == std::vector{EdgeId{0}});
}

TEST_CASE("lines of one arrowhead each are what they are") {
  CHECK(mistaken("digraph { a->p; b->p; c->p }").empty());
  CHECK(mistaken("digraph { a->p; b->p; c->p }", {EdgeId{0}, EdgeId{1}}).empty());
}

}  // namespace boxart::internal
