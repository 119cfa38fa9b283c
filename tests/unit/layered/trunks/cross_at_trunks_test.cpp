#include "layered/trunks/cross_at_trunks.h"

#include "layered/order/order_layers.h"
#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstdint>
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

void cross_at_trunks(LayerRun& run) {
  cross_at_trunks(run.digraph, make_trunks(run.digraph, run.ranks), run.layered);
}

std::vector<std::vector<NodeId>> nodes_of(const LayeredGraph& layered) {
  std::vector<std::vector<NodeId>> nodes(layered.layers.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (const VertexId vertex : layered.layers[i]) {
      if (layered.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Node)
        nodes[i].push_back(layered.vertices[vertex].node);
    }
  }
  return nodes;
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
  cross_at_trunks(run);
  CHECK(run.layered.layers == wanted.layered.layers);
  CHECK(count_layer_crossings(run.layered) == crossings);
}

TEST_CASE("without a trunk, the order stays") {
  LayerRun run = reordered("digraph { a->b->c; a->c }", 1, {1, 0});
  const LayeredGraph before = run.layered;
  cross_at_trunks(run);
  CHECK(run.layered.layers == before.layers);
}

TEST_CASE("random graphs cross no more, and their nodes keep their order") {
  for (const Kind kind : {Kind::Dag, Kind::Cyclic, Kind::Clusters, Kind::Parallel}) {
    for (std::uint32_t seed = 1; seed <= 40; ++seed) {
      INFO(name_of(kind) << ", seed " << seed);
      LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      LayeredGraph& layered = run.layered = run.at_start;
      order_layers(layered, run.digraph);
      const auto nodes = nodes_of(layered);
      const int crossings = count_layer_crossings(layered);
      cross_at_trunks(run);
      REQUIRE(layers_fault(layered) == "");
      REQUIRE(nodes_of(layered) == nodes);
      REQUIRE(count_layer_crossings(layered) <= crossings);
      const LayeredGraph once = layered;
      cross_at_trunks(run);
      REQUIRE(layered.layers == once.layers);
    }
  }
}

}  // namespace boxart::internal
