#include "layered/columns/detail/place_blocks.h"

#include "layered/columns/alignment_targets.h"
#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<int> blocks_of(const LayerRun& run) {
  return place_blocks({.layered = run.layered,
                       .ports = run.ports,
                       .shapes = run.shapes,
                       .port_columns = run.first_port_columns,
                       .separations = run.separations});
}

/// How far right the lower end of the edge's first segment is of its upper end.
int lean(const LayerRun& run, const std::vector<int>& x, EdgeId edge, std::size_t segment = 0) {
  const auto& s = run.layered.segments[run.layered.chain[edge][segment]];
  const auto at = [&](VertexId vertex) {
    return x[static_cast<std::size_t>(run.separations.variable[vertex])];
  };
  return at(s.lower().vertex) +
         lower_offset(run.layered, run.ports, run.shapes, run.first_port_columns, s) -
         at(s.upper().vertex) -
         upper_offset(run.layered, run.ports, run.shapes, run.first_port_columns, s);
}

}  // namespace

TEST_CASE("a chain is one block") {
  const LayerRun run = run_layers(graph_of("digraph { a->bbbbbbb->c->ddd }"));
  const std::vector<int> x = blocks_of(run);
  for (const EdgeId edge : run.graph.edges.ids())
    CHECK(lean(run, x, edge) == 0);
}

TEST_CASE("the dummies of a long edge are one block") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c->d->e; a->e [style=bold] }"));
  const std::vector<int> x = blocks_of(run);
  CHECK(lean(run, x, EdgeId{4}, 1) == 0);
  CHECK(lean(run, x, EdgeId{4}, 2) == 0);
}

TEST_CASE("without clusters neighbours keep their distance") {
  for (const Kind kind : {Kind::Tree, Kind::Dag, Kind::Cyclic, Kind::Bipartite, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 60; ++seed) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      const std::vector<int> x = blocks_of(run);
      INFO(name_of(kind) << ", seed " << seed);
      for (const auto& c : run.separations.constraints) {
        REQUIRE(x[static_cast<std::size_t>(c.right)] - x[static_cast<std::size_t>(c.left)] >=
                c.distance);
      }
    }
  }
}

TEST_CASE("no vertices have no columns") {
  CHECK(blocks_of(run_layers(ResolvedGraph{})).empty());
}

}  // namespace boxart::internal
