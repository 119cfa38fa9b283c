#include "sugiyama/reinsert_chains.h"

#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>

namespace boxart {
namespace {

LayerRun unordered(std::string_view dot) {
  LayerRun run = run_layers(graph_of(dot));
  run.layered = run.at_start;
  return run;
}

}  // namespace

TEST_CASE("a long edge changes sides on all its layers at once") {
  // It begins left of the chain from x and ends left of it, but runs down on its right.
  LayerRun run = unordered("digraph { p; x; x->q->r; t; u; r->u; p->t [minlen=3] }");
  REQUIRE(shown_layer(run, 1) == "q *");
  REQUIRE(count_layer_crossings(run.layered) == 2);
  CHECK(reinsert_chains(run.layered));
  CHECK(count_layer_crossings(run.layered) == 0);
  CHECK(layers_fault(run.layered) == "");
}

TEST_CASE("a chain that crosses nothing stays") {
  LayerRun run = unordered("digraph { a->b->c; a->c [style=bold] }");
  CHECK_FALSE(reinsert_chains(run.layered));
}

TEST_CASE("reinserted chains save crossings and keep clusters whole") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    for (const Kind kind : {Kind::Dag, Kind::Clusters, Kind::Records, Kind::Undirected}) {
      LayerRun run = unordered(random_dot(kind, seed));
      const int before = count_layer_crossings(run.layered);
      const bool improved = reinsert_chains(run.layered);
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(layers_fault(run.layered) == "");
      const int after = count_layer_crossings(run.layered);
      REQUIRE((improved ? after < before : after == before));
    }
  }
}

}  // namespace boxart
