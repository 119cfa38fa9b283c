#include "layered/trunks/join_dummies.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

// Four lines to z pass m and n, two on each side: that crosses least, as the order of the siblings.
constexpr std::string_view past_two = "digraph { {a b c d} -> m -> n -> z; {a b c d} -> z }";

EdgeId edge_between(const LayerRun& run, std::string_view tail, std::string_view head) {
  for (const EdgeId id : run.graph.edges.ids()) {
    const Edge& edge = run.graph.edges[id];
    if (run.graph.nodes[edge.tail().node].name == tail &&
        run.graph.nodes[edge.head().node].name == head)
      return id;
  }
  return none<EdgeId>;
}

}  // namespace

TEST_CASE("lines to one node are one from where nothing stands between them") {
  const LayerRun run = run_layers(graph_of(past_two));
  CHECK(run_fault(run).empty());
  CHECK(shown_layer(run, 1) == "* m *");
  CHECK(shown_layer(run, 2) == "* n *");
  const auto& chains = run.layered.chain;
  const EdgeId first = edge_between(run, "a", "z");
  const EdgeId second = edge_between(run, "b", "z");
  REQUIRE(chains[first].size() == 3);
  CHECK(chains[first][0] != chains[second][0]);
  CHECK(chains[first][1] == chains[second][1]);
  CHECK(chains[first][2] == chains[second][2]);
  CHECK(chains[first][2] != chains[edge_between(run, "d", "z")][2]);
}

TEST_CASE("lines that would run together for one layer alone stay apart") {
  const LayerRun run = run_layers(graph_of("digraph { {a b c d} -> m -> z; {a b c d} -> z }"));
  CHECK(run_fault(run).empty());
  CHECK(std::ranges::count(shown_layer(run, 1), '*') == 4);
}

TEST_CASE("joined once, nothing is left to be joined") {
  LayerRun run = run_layers(graph_of(past_two));
  const LayeredGraph before = run.layered;
  join_dummies(make_trunks(run.digraph, run.ranks), run.layered);
  CHECK(run.layered.layers == before.layers);
  CHECK(run.layered.vertices.size() == before.vertices.size());
  CHECK(run.layered.segments.size() == before.segments.size());
}

}  // namespace boxart::internal
