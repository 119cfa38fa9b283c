#include "layered/order/detail/reinsert_chains.h"

#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

LayerRun unordered(std::string_view dot) {
  LayerRun run = run_layers(graph_of(dot));
  run.layered = run.at_start;
  return run;
}

bool put_back(LayeredGraph& layered) {
  std::vector<Chain> chains = find_chains(layered, {});
  LayerStamps stamps(layered.layers.size());
  const bool improved = reinsert_chains(layered, FarEnds(layered), chains, stamps);
  // What is settled is left alone.
  if (!improved) CHECK_FALSE(reinsert_chains(layered, FarEnds(layered), chains, stamps));
  return improved;
}

}  // namespace

TEST_CASE("a long edge changes sides on all its layers at once") {
  // It begins left of the chain from x and ends left of it, but runs down on its right.
  LayerRun run = unordered("digraph { p; x; x->q->r; t; u; r->u; p->t [minlen=3] }");
  REQUIRE(shown_layer(run, 1) == "q *");
  REQUIRE(count_layer_crossings(run.layered) == 2);
  CHECK(put_back(run.layered));
  CHECK(count_layer_crossings(run.layered) == 0);
  CHECK(layers_fault(run.layered) == "");
}

TEST_CASE("a chain that crosses nothing stays") {
  LayerRun run = unordered("digraph { a->b->c; a->c [style=bold] }");
  CHECK_FALSE(put_back(run.layered));
}

TEST_CASE("reinserted chains save crossings and keep clusters whole") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    for (const Kind kind : {Kind::Dag, Kind::Clusters, Kind::Records, Kind::Undirected}) {
      LayerRun run = unordered(random_dot(kind, seed));
      const int before = count_layer_crossings(run.layered);
      const bool improved = put_back(run.layered);
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(layers_fault(run.layered) == "");
      const int after = count_layer_crossings(run.layered);
      REQUIRE((improved ? after < before : after == before));
    }
  }
}

TEST_CASE("a settled chain is tried again when a layer round it has a new order") {
  LayerRun run = unordered("digraph { p; x; x->q->r; t; u; r->u; p->t [minlen=3] }");
  std::vector<Chain> chains = find_chains(run.layered, {});
  LayerStamps stamps(run.layered.layers.size());
  const std::vector<std::vector<VertexId>> crossing = run.layered.layers;
  REQUIRE(reinsert_chains(run.layered, FarEnds(run.layered), chains, stamps));
  REQUIRE_FALSE(reinsert_chains(run.layered, FarEnds(run.layered), chains, stamps));
  run.layered.layers = crossing;
  for (std::size_t i = 0; i < crossing.size(); ++i) {
    number_layer(run.layered, static_cast<int>(i));
    stamps.touch(i);
  }
  CHECK(reinsert_chains(run.layered, FarEnds(run.layered), chains, stamps));
  CHECK(count_layer_crossings(run.layered) == 0);
}

}  // namespace boxart::internal
