#include "layered/trunks/layering_size.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>

namespace boxart::internal {
namespace {

/// A chain of so many nodes, and an edge from the first to each one behind the second.
std::string fan(int nodes) {
  std::string dot = "digraph { n0";
  for (int i = 1; i < nodes; ++i)
    dot += "->n" + std::to_string(i);
  for (int i = 2; i < nodes; ++i)
    dot += "; n0->n" + std::to_string(i);
  return dot + " }";
}

}  // namespace

TEST_CASE("edges of a trunk that pass a rank together have one vertex there") {
  const LayerRun run = run_layers(graph_of(fan(10)));
  const Trunks trunks = make_trunks(run.digraph, run.ranks);
  CHECK(count_short_vertices(run.digraph, run.ranks, trunks) == 10 + 8);
}

TEST_CASE("the more nodes and edges there are, the more short vertices there may be") {
  Digraph digraph;
  digraph.nodes.resize(900);
  digraph.edges.resize(600);
  CHECK(most_short_vertices(digraph) == 3000);
  digraph.edges.resize(1100);
  CHECK(most_short_vertices(digraph) == 4000);
  digraph.clusters.add({});
  CHECK(most_short_vertices(digraph) == 3000);
}

TEST_CASE("a large graph with few long edges has short dummies") {
  CHECK_FALSE(run_layers(graph_of(fan(1600))).has_long_dummies);
}

}  // namespace boxart::internal
