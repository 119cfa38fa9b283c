#include "layered/order/detail/sift_layer.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Pairs = std::vector<std::pair<VertexId, VertexId>>;

/// As split_long_edges leaves it: in the order of the input.
LayerRun unordered(std::string_view dot) {
  LayerRun run = run_layers(graph_of(dot));
  run.layered = run.at_start;
  return run;
}

}  // namespace

TEST_CASE("a vertex moves over several others at once") {
  // d stands left of three that it has to pass; no swap of two neighbours would save a crossing
  // more than the next.
  LayerRun run = unordered("digraph { {a b c}; {d e f g}; a->e; b->f; c->g; c->d; }");
  REQUIRE(shown_layer(run, 1) == "d e f g");
  REQUIRE(count_layer_crossings(run.layered) == 2);
  CHECK(LayerSifter(run.layered, FarEnds(run.layered), {}).sift(1));
  CHECK(shown_layer(run, 1) == "e f d g");
  CHECK(count_layer_crossings(run.layered) == 0);
}

TEST_CASE("sifting leaves a layer alone where nothing is to be saved") {
  LayerRun run = unordered("digraph { a->{c d}; b->{c d} }");
  CHECK_FALSE(LayerSifter(run.layered, FarEnds(run.layered), {}).sift(1));
  CHECK(shown_layer(run, 1) == "c d");
}

TEST_CASE("a vertex passes a cluster as a whole, and none leaves its own") {
  LayerRun run = unordered("digraph { {a b}; subgraph cluster_0 { c d }; e; b->{c d}; a->e }");
  REQUIRE(shown_layer(run, 1) == "e [ c d ]");
  run.layered.layers[1] = {run.layered.layers[1][1],
                           run.layered.layers[1][2],
                           run.layered.layers[1][3],
                           run.layered.layers[1][4],
                           run.layered.layers[1][0]};
  number_layer(run.layered, 1);
  CHECK(LayerSifter(run.layered, FarEnds(run.layered), {}).sift(1));
  CHECK(shown_layer(run, 1) == "e [ c d ]");
  CHECK(layers_fault(run.layered) == "");
}

TEST_CASE("sifting doesn't turn flat edges round") {
  LayerRun run = unordered("digraph { {a b}; {rank=same c->d}; a->d; b->c }");
  const Pairs flat{{vertex_named(run, "c"), vertex_named(run, "d")}};
  CHECK_FALSE(LayerSifter(run.layered, FarEnds(run.layered), flat).sift(1));
  CHECK(shown_layer(run, 1) == "c d");
}

}  // namespace boxart::internal
