#include "sugiyama/pins.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::size_t pins_above(const LayerRun& run, const std::string& node) {
  return run.pins.at_top[vertex_named(run, node)].size();
}

std::size_t pins_below(const LayerRun& run, const std::string& node) {
  return run.pins.at_bottom[vertex_named(run, node)].size();
}

}  // namespace

TEST_CASE("the edges of a trunk share a pin") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c d} }"));
  CHECK(pins_below(run, "a") == 1);
  CHECK(pins_above(run, "b") == 1);
}

TEST_CASE("parallel edges have pins of their own, in one order at both ends") {
  const LayerRun run = run_layers(graph_of("digraph { a->b; a->b; a->b }"));
  REQUIRE(pins_below(run, "a") == 3);
  REQUIRE(pins_above(run, "b") == 3);
  for (std::size_t i = 0; i < 3; ++i) {
    const PinId upper = run.pins.at_bottom[vertex_named(run, "a")][i];
    const PinId lower = run.pins.at_top[vertex_named(run, "b")][i];
    CHECK(run.pins.pins[upper].edges == run.pins.pins[lower].edges);
  }
}

TEST_CASE("pins stand in the order of their far ends") {
  // The looks differ, so that there is no trunk.
  const LayerRun run = run_layers(
      graph_of("digraph { a->d [style=bold]; a->c [style=dashed]; a->b [style=dotted] }"));
  int last = -1;
  for (const PinId pin : run.pins.at_bottom[vertex_named(run, "a")]) {
    const int position = run.layered.position[run.pins.pins[pin].far_ends.front()];
    CHECK(position > last);
    last = position;
  }
}

TEST_CASE("the first flat edge between neighbours runs beside them, others from the top") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b; a->b } }"));
  CHECK(run.pins.beside == std::vector<EdgeId>{EdgeId{0}});
  CHECK(pins_above(run, "a") == 1);
  CHECK(pins_above(run, "b") == 1);
  CHECK(pins_below(run, "a") == 0);
}

TEST_CASE("a flat edge over another node leaves and arrives at the top") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b->c; a->c } }"));
  CHECK(run.pins.beside.size() == 2);
  CHECK(run.pins.upper[EdgeId{2}] != none<PinId>);
  CHECK(pins_above(run, "a") == 1);
  CHECK(pins_above(run, "b") == 0);
  CHECK(pins_above(run, "c") == 1);
}

TEST_CASE("where a loop takes the right side of a node, no flat edge runs beside it") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b; a->a } }"));
  CHECK(run.pins.beside.empty());
  const LayerRun other = run_layers(graph_of("digraph { { rank=same; a->b; b->b } }"));
  CHECK(other.pins.beside.size() == 1);
}

TEST_CASE("invisible edges have no pins") {
  const LayerRun run = run_layers(graph_of("digraph { a->b [style=invis] }"));
  CHECK(run.pins.pins.empty());
}

TEST_CASE("an end at a frame has no pin") {
  const LayerRun run =
      run_layers(graph_of("digraph { compound=true; subgraph cluster_0 { b } a->b "
                          "[lhead=cluster_0] }"));
  CHECK(run.pins.upper[EdgeId{0}] != none<PinId>);
  CHECK(run.pins.lower[EdgeId{0}] == none<PinId>);
}

}  // namespace boxart::internal
