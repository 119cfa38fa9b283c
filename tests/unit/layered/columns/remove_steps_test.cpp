#include "layered/columns/detail/remove_steps.h"

#include "support/catch.h"
#include "support/columns.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <vector>

namespace boxart::internal {
namespace {

std::vector<int> variables_of(const LayerRun& run) {
  std::vector<int> x(static_cast<std::size_t>(run.separations.variable_count), 0);
  for (const VertexId vertex : run.layered.vertices.ids())
    x[static_cast<std::size_t>(run.separations.variable[vertex])] = run.columns[vertex];
  return x;
}

/// What the segments bend, one after the other, from the top down.
std::vector<int> bends(const LayerRun& run, const std::vector<int>& x, EdgeId edge) {
  const Alignment alignment = alignment_of(run);
  std::vector<int> bends;
  for (const SegmentId id : run.layered.chain[edge]) {
    const auto& s = run.layered.segments[id];
    bends.push_back(alignment.bend(x, s));
  }
  return bends;
}

}  // namespace

TEST_CASE("a line that steps twice the same way steps once") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c->d; a->d [style=bold] }"));
  const EdgeId edge{3};
  std::vector<int> x = variables_of(run);
  const auto& chain = run.layered.chain[edge];
  REQUIRE(chain.size() == 3);
  // Its dummies, farther away from the boxes and one farther than the other.
  const Alignment alignment = alignment_of(run);
  const VertexId first = run.layered.segments[chain[0]].lower().vertex;
  const VertexId second = run.layered.segments[chain[1]].lower().vertex;
  const int outwards = x[alignment.variable(first)] <
                               x[alignment.variable(run.layered.segments[chain[0]].upper().vertex)]
                           ? -1
                           : 1;
  x[alignment.variable(first)] += 5 * outwards;
  x[alignment.variable(second)] += 9 * outwards;
  const std::vector<int> before = bends(run, x, edge);
  REQUIRE(std::ranges::count(before, 0) == 0);
  remove_steps(alignment, x);
  const std::vector<int> after = bends(run, x, edge);
  CHECK(std::ranges::count_if(after, [](int bend) { return bend != 0; }) <= 2);
  CHECK(after[1] == 0);
  CHECK(keeps_separations(run, x));
}

TEST_CASE("what stands beside a line holds it in its place") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c; a->c [style=bold] }"));
  std::vector<int> x = variables_of(run);
  const std::vector<int> before = x;
  remove_steps(alignment_of(run), x);
  // The box between its ends lets it be no straighter than it is.
  CHECK(x == before);
}

TEST_CASE("random graphs keep their separations, and no line has more bends") {
  for (const Kind kind : {Kind::Dag, Kind::Cyclic, Kind::Clusters, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      std::vector<int> x(variables_of(run).size(), 0);
      // From the columns that are pushed to the left, where nothing is straight.
      for (std::size_t round = 0; round < x.size() + 1; ++round) {
        bool changed = false;
        for (const auto& c : run.separations.constraints) {
          int& right = x[static_cast<std::size_t>(c.right)];
          const int least = x[static_cast<std::size_t>(c.left)] + c.distance;
          changed |= right < least;
          right = std::max(right, least);
        }
        if (!changed) break;
      }
      const auto count = [&] {
        std::ptrdiff_t bent = 0;
        for (const EdgeId edge : run.layered.chain.ids()) {
          const std::vector<int> all = bends(run, x, edge);
          bent += std::ranges::count_if(all, [](int bend) { return bend != 0; });
        }
        return bent;
      };
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(keeps_separations(run, x));
      const std::ptrdiff_t before = count();
      remove_steps(alignment_of(run), x);
      REQUIRE(keeps_separations(run, x));
      REQUIRE(count() <= before);
    }
  }
}

}  // namespace boxart::internal
