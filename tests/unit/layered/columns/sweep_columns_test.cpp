#include "layered/columns/detail/sweep_columns.h"

#include "layered/columns/detail/place_blocks.h"
#include "layered/columns/detail/simplex_columns.h"
#include "layered/columns/detail/squeeze_columns.h"
#include "support/catch.h"
#include "support/columns.h"
#include "support/digraphs.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

int width(const Alignment& alignment, const std::vector<int>& x) {
  return alignment.right_end(x) - *std::ranges::min_element(x);
}

}  // namespace

TEST_CASE("columns that are pushed apart keep the separations, and none moves left") {
  for (std::uint32_t seed = 1; seed <= 40; ++seed) {
    const LayerRun run = run_layers(graph_of(random_dot(Kind::Clusters, seed)));
    const std::vector<int> wanted = place_blocks(alignment_of(run));
    const std::vector<int> x = push_apart(wanted, run.separations);
    INFO("seed " << seed);
    REQUIRE(keeps_separations(run, x));
    REQUIRE(std::ranges::equal(wanted, x, [](int from, int to) { return from <= to; }));
  }
}

TEST_CASE("squeezed columns keep the separations within the width that is given") {
  for (const Kind kind : {Kind::Dag, Kind::Clusters, Kind::Cyclic}) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      const Alignment alignment = alignment_of(run);
      const std::vector<int> wide = push_apart(place_blocks(alignment), run.separations);
      const std::vector<int> least = push_apart(std::vector<int>(wide.size(), 0), run.separations);
      for (const int percent : {100, 115, 300}) {
        const std::vector<int> x = squeeze_columns(alignment, wide, percent);
        INFO(name_of(kind) << ", seed " << seed << ", " << percent << " %");
        REQUIRE(keeps_separations(run, x));
        REQUIRE(100 * alignment.right_end(x) <= percent * alignment.right_end(least));
        REQUIRE(*std::ranges::min_element(x) >= 0);
      }
    }
  }
}

TEST_CASE("swept columns keep the separations, and a chain is straight") {
  for (const Kind kind : {Kind::Tree, Kind::Dag, Kind::Clusters, Kind::Cyclic, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(keeps_separations(run, sweep_columns(alignment_of(run))));
    }
  }
  const LayerRun chain = run_layers(graph_of("digraph { a->bbbbbbb->c->ddd }"));
  const Alignment alignment = alignment_of(chain);
  const std::vector<int> x = sweep_columns(alignment);
  for (const auto& s : chain.layered.segments) {
    CHECK(x[alignment.variable(s.lower().vertex)] - x[alignment.variable(s.upper().vertex)] ==
          alignment.straight_shift(s));
  }
}

TEST_CASE("swept columns are about as narrow as those of the simplex") {
  std::mt19937 random(5);
  for (int i = 0; i < 5; ++i) {
    Digraph graph = random_digraph(random, 200, 260);
    for (auto& edge : graph.edges)
      edge.minimum_length = 1;
    const LayerRun run = run_layers(graph_of(graph), {.max_short_vertices = 1'000'000});
    const Alignment alignment = alignment_of(run);
    CHECK(4 * width(alignment, sweep_columns(alignment)) <=
          5 * width(alignment, simplex_columns(alignment)));
  }
}

}  // namespace boxart::internal
