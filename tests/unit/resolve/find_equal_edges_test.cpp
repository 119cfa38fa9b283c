#include "resolve/find_equal_edges.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// With which edge each merges, by their numbers: `.` with none.
std::string merges(const std::string& dot, const std::string& kind = "digraph") {
  std::string out;
  for (const Edge& edge : graph_of(kind + " { concentrate=true; " + dot + " }").edges) {
    out += edge.merges_with == none<EdgeId> ? "." : std::to_string(index(edge.merges_with));
  }
  return out;
}

std::string first_count(const std::string& dot) {
  return graph_of("digraph { concentrate=true; " + dot + " }").edges[EdgeId{0}].count.text;
}

}  // namespace

TEST_CASE("equal parallel edges merge with the first of them, which has their number") {
  CHECK(merges("a->b; a->b; a->c; a->b") == ".0.0");
  CHECK(merges("a->b [label=x]; a->b [label=x]; a->b [label=y]") == ".0.");
  CHECK(merges("a->a; a->a; a->a") == ".00");
  CHECK(first_count("a->b; a->b; a->c; a->b") == "×3");
  CHECK(first_count("a->b").empty());
}

TEST_CASE("a line is the same seen from either end") {
  CHECK(merges("a--b; b--a", "graph") == ".0");
  CHECK(merges("a->b; b->a [dir=back]") == ".0");
  CHECK(merges("a->b [dir=both]; b->a [dir=both]") == ".0");
}

TEST_CASE("edges that differ in what is seen stay apart") {
  CHECK(merges("a->b; a->b [style=bold]; a->b [color=red]; a->b [arrowhead=dot]") == "....");
  CHECK(merges("a->b; a:n->b; a->b [sametail=x]") == "...");
  CHECK(merges("a->b [taillabel=x]; a->b [taillabel=x]") == "..");
  CHECK(merges("a->b [xlabel=x]; a->b [xlabel=x]") == "..");
  CHECK(merges("a->b [label=x URL=\"http://x\"]; a->b [label=x URL=\"http://y\"]") == "..");
  CHECK(merges("a->b; b->a [style=bold]") == "..");
  CHECK(merges("a->b; b->a:n") == "..");
}

TEST_CASE("an edge and its like the other way merge where they are alone between their nodes") {
  CHECK(merges("a->b; b->a") == ".0");
  CHECK(merges("a->b; a->b; b->a") == ".0.");
  CHECK(merges("a->b; b->a; a->b [label=x]") == "...");
  CHECK(merges("a->b; b->a; a->b [style=invis]") == ".0.");
  CHECK(merges("a->b [label=x]; b->a [label=x]") == "..");
}

TEST_CASE("where a text reads like a number of edges, equal ones stay apart") {
  CHECK(merges("a->b; a->b; b->c [label=\"×2\"]") == "...");
  CHECK(merges("a->b; a->b; c [shape=none label=\"so ×3\"]") == "..");
  CHECK(merges("a->b; a->b; c [label=\"3×3\"]") == ".0");
}

TEST_CASE("without concentrate no edge merges") {
  for (const Edge& edge : graph_of("digraph { a->b; a->b; b->a }").edges)
    CHECK(edge.merges_with == none<EdgeId>);
}

}  // namespace boxart::internal
