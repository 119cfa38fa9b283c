#include "layered/order/known_orders.h"

#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstdint>

namespace boxart::internal {

TEST_CASE("an order that is known is the one that would be found") {
  KnownOrders known;
  for (std::uint32_t seed = 1; seed <= 20; ++seed) {
    INFO("seed " << seed);
    const LayerRun run = run_layers(graph_of(random_dot(Kind::Dag, seed)));
    for (const bool from_one_start : {false, true}) {
      const OrderEffort effort{.from_one_start = from_one_start};
      LayeredGraph found = run.at_start;
      const std::int64_t crossings = order_layers(found, run.digraph, {}, effort);
      for (int time = 1; time <= 2; ++time) {
        LayeredGraph layered = run.at_start;
        REQUIRE(known.order_layers(layered, run.digraph, {}, effort) == crossings);
        REQUIRE(layered.layers == found.layers);
        for (const VertexId vertex : layered.vertices.ids())
          REQUIRE(layered.position[vertex] == found.position[vertex]);
      }
    }
  }
}

TEST_CASE("an order isn't taken for that of other layers") {
  KnownOrders known;
  const auto order = [&](const char* dot) {
    const LayerRun run = run_layers(graph_of(dot));
    LayeredGraph layered = run.at_start;
    known.order_layers(layered, run.digraph, {}, {});
    LayeredGraph found = run.at_start;
    order_layers(found, run.digraph);
    return layered.layers == found.layers;
  };
  CHECK(order("digraph { a->c; b->d }"));
  CHECK(order("digraph { a->d; b->c }"));
  CHECK(order("digraph { a; b; { rank=same; c; d; d->c } a->c; b->d }"));
  CHECK(order("digraph { ordering=out; a->c; b->d; a->d }"));
}

}  // namespace boxart::internal
