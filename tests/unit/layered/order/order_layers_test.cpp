#include "layered/order/order_layers.h"

#include "support/catch.h"
#include "support/digraphs.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstdint>
#include <string>

namespace boxart::internal {
namespace {

int crossings(const std::string& dot) {
  return count_layer_crossings(run_layers(graph_of(dot)).layered);
}

}  // namespace

TEST_CASE("siblings stand in the order of the input") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c d e} }"));
  CHECK(shown_layer(run, 1) == "b c d e");
  const LayerRun up = run_layers(graph_of("digraph { {b c d e}->a }"));
  CHECK(shown_layer(up, 0) == "b c d e");
  const LayerRun uneven = run_layers(graph_of("digraph { a->b; a->c [minlen=2]; b->d }"));
  CHECK(shown_layer(uneven, 2) == "d c");
}

TEST_CASE("a crossing that need not be is taken out") {
  CHECK(crossings("digraph { a->d; b->c; a->e; b->f }") == 0);
  CHECK(crossings("digraph { {a b c}; {x y z}; a->z; b->y; c->x }") == 0);
}

TEST_CASE("a tree is drawn without crossings") {
  for (std::uint32_t seed = 1; seed <= 100; ++seed) {
    INFO("seed " << seed);
    REQUIRE(crossings(random_dot(Kind::Tree, seed)) == 0);
  }
}

TEST_CASE("no digraph on four nodes has more crossings than in the order of the input") {
  for (std::uint64_t i = 0; i < digraph_count(4); ++i) {
    const LayerRun run = run_layers(graph_of(nth_digraph(4, i)));
    INFO("graph " << i);
    REQUIRE(count_layer_crossings(run.layered) <= count_layer_crossings(run.at_start));
  }
}

TEST_CASE("nodes joined by a flat edge stand tail before head") {
  CHECK(shown_layer(run_layers(graph_of("digraph { { rank=same; a; b; b->a } }")), 0) == "b a");
  CHECK(shown_layer(run_layers(graph_of("digraph { { rank=same; a; b; c; c->b->a } }")), 0) ==
        "c b a");
}

TEST_CASE("flat edges in a cycle leave an order") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b->c->a } }"));
  CHECK(shown_layer(run, 0) == "a b c");
}

TEST_CASE("from an order that is there, no more segments cross than in it") {
  for (std::uint32_t seed = 1; seed <= 30; ++seed) {
    INFO("seed " << seed);
    const LayerRun run = run_layers(graph_of(random_dot(Kind::Dag, seed)));
    LayeredGraph layered = run.at_start;
    const std::int64_t all = order_layers(layered, run.digraph);
    REQUIRE(order_layers(layered, run.digraph, {}, {.from_present = true}) <= all);
    // What one start finds is no better than what all of them do.
    LayeredGraph once = run.at_start;
    REQUIRE(order_layers(once, run.digraph, {}, {.from_one_start = true}) >= all);
  }
}

TEST_CASE("clusters stay whole") {
  // The edges pull the nodes of the two clusters apart.
  const LayerRun run = run_layers(
      graph_of("digraph { subgraph cluster_0 { a c } subgraph cluster_1 { b d } r->{a b c d} }"));
  CHECK(shown_layer(run, 1) == "[ a c ] [ b d ]");
}

TEST_CASE("clusters have one order on all layers") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { a->b } subgraph cluster_1 { c->d } x->c; "
                          "y->a; b->z; d->w }"));
  CHECK(layers_fault(run.layered) == "");
}

TEST_CASE("a long edge keeps to one side of a frame that it passes") {
  const LayerRun run = run_layers(
      graph_of("digraph { subgraph cluster_0 { b->c->d } a->b; d->e; a->e [style=bold] }"));
  REQUIRE(run.layered.layers.size() == 5);
  const std::string first = shown_layer(run, 1);
  CHECK((first == "[ b ] *" || first == "* [ b ]"));
  for (int layer = 2; layer <= 3; ++layer) {
    CHECK((shown_layer(run, layer).front() == '*') == (first.front() == '*'));
  }
}

TEST_CASE("the same layers are ordered the same way") {
  const std::string dot = random_dot(Kind::Clusters, 5);
  const LayerRun first = run_layers(graph_of(dot));
  const LayerRun second = run_layers(graph_of(dot));
  CHECK(first.layered.layers == second.layered.layers);
}

}  // namespace boxart::internal
