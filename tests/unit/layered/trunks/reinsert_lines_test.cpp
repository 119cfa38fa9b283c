#include "layered/trunks/reinsert_lines.h"

#include "layered/order/order_layers.h"
#include "layered/trunks/detail/gap_costs.h"
#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

/// With the vertices of a layer in the order in which `order` numbers them.
LayerRun reordered(std::string_view dot, int layer, const std::vector<std::size_t>& order) {
  LayerRun run = run_layers(graph_of(dot));
  std::vector<VertexId>& row = run.layered.layers[static_cast<std::size_t>(layer)];
  const std::vector<VertexId> before = row;
  REQUIRE(order.size() == before.size());
  std::ranges::transform(order, row.begin(), [&](std::size_t i) { return before[i]; });
  number_layer(run.layered, layer);
  return run;
}

void reinsert_lines(LayerRun& run) {
  reinsert_lines(run.digraph, make_trunks(run.digraph, run.ranks), run.layered);
}

}  // namespace

TEST_CASE("a line crosses a trunk where that fans out") {
  constexpr std::string_view fan = "digraph { k->a; l->b; m->c; h->{a b c} [label=here] }";
  const LayerRun wanted = run_layers(graph_of(fan));
  REQUIRE(shown_layer(wanted, 0) == "k l h m");
  REQUIRE(shown_layer(wanted, 1) == "* \" * \" \" *");
  // All labels stand together: the lines from k and l cross them below, one by one.
  LayerRun run = reordered(fan, 1, {0, 2, 1, 3, 4, 5});
  REQUIRE(shown_layer(run, 1) == "* * \" \" \" *");
  const int crossings = count_layer_crossings(run.layered);
  reinsert_lines(run);
  CHECK(run.layered.layers == wanted.layered.layers);
  CHECK(count_layer_crossings(run.layered) == crossings);
}

TEST_CASE("no line is put between neighbours whose edge is straight") {
  LayerRun run = run_layers(
      graph_of("digraph { {rank=same; a->b->c} p->a; p->b; a->x; b->y; q->x; q->y; q->b }"));
  const LayeredGraph before = run.layered;
  REQUIRE(shown_layer(run, 1).find("a b c") != std::string::npos);
  reinsert_lines(run);
  CHECK(run.layered.layers == before.layers);
}

TEST_CASE("without a trunk, the order stays") {
  LayerRun run = reordered("digraph { a->b->c; a->c }", 1, {1, 0});
  const LayeredGraph before = run.layered;
  reinsert_lines(run);
  CHECK(run.layered.layers == before.layers);
}

TEST_CASE("a line crosses a trunk once, and of two trunks one is crossed") {
  const auto net = [](LayerEnd end, int shared, const std::vector<int>& others) {
    return GapNet{.end = end, .shared = shared, .others = others};
  };
  const std::vector<int> near{8, 24, 40};
  const std::vector<int> far{24, 40, 56, 72};
  const std::vector<int> one{8};
  const GapNet fan = net(LayerEnd::Upper, 8, far);
  CHECK(count_drawn_crossings(fan, net(LayerEnd::Upper, 24, one)) == 1);
  CHECK(count_drawn_crossings(fan, net(LayerEnd::Lower, 40, one)) == 0);
  CHECK(count_drawn_crossings(fan, net(LayerEnd::Lower, 40, near)) == 2);
  CHECK(count_drawn_crossings(net(LayerEnd::Upper, 24, near), fan) == 3);
  CHECK(count_drawn_crossings(net(LayerEnd::Upper, 8, near), fan) == 0);
}

TEST_CASE("random graphs are crossed no more, and their nodes keep their order") {
  for (const Kind kind : {Kind::Dag, Kind::Cyclic, Kind::Clusters, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      INFO(name_of(kind) << ", seed " << seed);
      LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      LayeredGraph& layered = run.layered = run.at_start;
      order_layers(layered, run.digraph);
      const auto nodes = nodes_of_layers(layered);
      const std::int64_t cost = drawn_cost(run, make_trunks(run.digraph, run.ranks));
      reinsert_lines(run);
      REQUIRE(drawn_cost(run, make_trunks(run.digraph, run.ranks)) <= cost);
      REQUIRE(layers_fault(layered) == "");
      REQUIRE(nodes_of_layers(layered) == nodes);
    }
  }
}

}  // namespace boxart::internal
