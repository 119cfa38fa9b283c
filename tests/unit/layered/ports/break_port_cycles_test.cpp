#include "layered/ports/break_port_cycles.h"

#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// The doglegs of all channels.
int doglegs(const LayerRun& run) {
  return static_cast<int>(std::ranges::count_if(
      run.tracks.segments, [](const TrackRoute& route) { return route.dogleg_track >= 0; }));
}

}  // namespace

TEST_CASE(
    "nets that would wait for each other in a cycle get their ports off each other's columns") {
  CHECK(doglegs(run_layers(graph_of("digraph { {a b c}->{x y z} }"))) == 0);
}

TEST_CASE("ports of straight lines stay in the middle") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c }"));
  for (const PortId port : run.ports.ports.ids())
    CHECK(run.port_columns[port] == 2);
}

TEST_CASE("unlocked ports keep their ranges and their order") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    for (const Kind kind : {Kind::Bipartite, Kind::Cyclic, Kind::Records}) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(is_consistent(run.port_columns, run.ports, run.shapes));
    }
  }
}

}  // namespace boxart::internal
