#include "layout/choose_ranks.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <string>

namespace boxart::internal {
namespace {

ResolvedGraph chosen(const std::string& dot) {
  ResolvedGraph graph = graph_of(dot);
  choose_ranks(Axes(graph.rank_direction), {}, graph);
  return graph;
}

bool is_as_written(const ResolvedGraph& graph) {
  return std::ranges::none_of(graph.edges, &Edge::leads_up);
}

}  // namespace

TEST_CASE("a network whose lines would cross gets ranks in which they don't") {
  // In two ranks, as the text has it, `x` has three neighbours with one more each.
  const std::string spider = "{ a--x; b--x; c--x; a--u; b--v; c--w }";
  CHECK(count_layer_crossings(run_layers(graph_of("graph " + spider)).layered) > 0);
  const ResolvedGraph graph = chosen("graph " + spider);
  CHECK_FALSE(is_as_written(graph));
  CHECK(count_layer_crossings(run_layers(graph).layered) == 0);
}

TEST_CASE("ranks that somebody wrote stay where nothing crosses, or others aren't much clearer") {
  CHECK(is_as_written(chosen("graph { a--x; b--x; a--u; b--v }")));
  // Five nodes, each joined to all others: they cross in any ranks.
  CHECK(is_as_written(
      chosen("graph { a--b; a--c; a--d; a--e; b--c; b--d; b--e; c--d; c--e; d--e }")));
}

TEST_CASE("where edges have a direction their ranks are those of the text") {
  CHECK(is_as_written(chosen("digraph { a->x; b->x; c->x; a->u; b->v; c->w }")));
}

TEST_CASE("lines that cross frames alone leave the ranks as they are") {
  CHECK(is_as_written(
      chosen("graph { subgraph cluster_a { a--b } subgraph cluster_b { c--d } c--b }")));
}

}  // namespace boxart::internal
