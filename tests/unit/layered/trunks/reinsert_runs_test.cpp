#include "layered/trunks/reinsert_runs.h"

#include "layered/columns/alignment_targets.h"
#include "layered/trunks/detail/gap_costs.h"
#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstdint>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace boxart::internal {

TEST_CASE("a run goes to where its line is straight") {
  constexpr std::string_view dot = "digraph { a->d; b->c; b->e; b->f; d->e; d->f; e->f }";
  const LayerRun bent = run_layers(graph_of(dot), {.is_estimate = true});
  CHECK(shown_layer(bent, 2) == "* e c *");
  const auto runs = reinsert_runs(bent, measure_bends(bent));
  REQUIRE(runs);
  CHECK(runs->crossings == 0);

  const LayerRun run = run_layers(graph_of(dot));
  CHECK(shown_layer(run, 2) == "* e * c");
  CHECK(run.layered.layers == runs->layered.layers);
  CHECK(cost_of_bends(run, measure_bends(run)) < cost_of_bends(bent, measure_bends(bent)));
}

TEST_CASE("a run stays where all lines are straight") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c; a->c }"));
  CHECK_FALSE(reinsert_runs(run, measure_bends(run)));
}

TEST_CASE("random graphs are crossed as often as reinsert_runs says, and nodes keep their order") {
  int moved = 0;
  for (const Kind kind : {Kind::Dag, Kind::Cyclic, Kind::Clusters, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 100; ++seed) {
      INFO(name_of(kind) << ", seed " << seed);
      LayerRun run = run_layers(graph_of(random_dot(kind, seed)), {.is_estimate = true});
      auto runs = reinsert_runs(run, measure_bends(run));
      if (!runs) continue;
      ++moved;
      const std::int64_t before = drawn_cost(run, run.trunks);
      const auto nodes = nodes_of_layers(run.layered);
      REQUIRE(runs->layered.layers != run.layered.layers);
      run.layered = std::move(runs->layered);
      // A crossing costs 80 cells.
      constexpr std::int64_t unit = GapCosts::crossing / 80;
      REQUIRE(std::abs(drawn_cost(run, run.trunks) - before - unit * runs->crossings) < unit);
      REQUIRE(layers_fault(run.layered) == "");
      REQUIRE(nodes_of_layers(run.layered) == nodes);
    }
  }
  CHECK(moved > 20);
}

}  // namespace boxart::internal
