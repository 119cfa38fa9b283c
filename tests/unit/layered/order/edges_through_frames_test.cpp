#include "layered/order/edges_through_frames.h"

#include "support/catch.h"
#include "support/layers.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {
namespace {

/// The edges that the layers can't draw, `tail-head` each; with `dummies` of both sorts the same.
std::string astray(const std::string& dot) {
  const auto named = [&](const LayoutOptions& options) {
    const LayerRun run = run_layers(graph_of(dot), options);
    CHECK(edges_through_frames(run.layered, run.digraph).edges.empty());
    std::string out;
    for (const EdgeId id : run.astray) {
      const Edge& edge = run.graph.edges[id];
      out += run.graph.nodes[edge.tail().node].name + '-' + run.graph.nodes[edge.head().node].name +
             ' ';
    }
    return out;
  };
  const std::string with_short = named({});
  CHECK(named({.max_short_vertices = 0}) == with_short);
  return with_short;
}

const std::string three =
    "digraph { subgraph cluster_a { a1 -> a2 } subgraph cluster_b { b1 -> b2 } "
    "subgraph cluster_c { c1 -> c2 } ";
/// With it they can't lie above each other.
const std::string side_by_side = "{ rank=same; a1; b1; c1 } ";

}  // namespace

TEST_CASE("an edge between frames passes the one that stands between them") {
  CHECK(astray(three + "b1 -> a2; b1 -> c2 }").empty());
  CHECK(astray(three + side_by_side + "a1 -> c2; b1 -> a2; b1 -> c2 }") == "a1-c2 ");
}

TEST_CASE("frames that may lie above each other let the edge pass") {
  const LayerRun run = run_layers(graph_of(three + "a1 -> c2; b1 -> a2; b1 -> c2 }"));
  CHECK(run.astray.empty());
  const auto rank = [&](std::string_view name) {
    return run.layered.vertices[vertex_named(run, name)].first_layer;
  };
  CHECK(rank("b2") < rank("a1"));
  CHECK(rank("a2") < rank("c1"));
}

TEST_CASE("frames around one end are passed once, whatever they are nested in") {
  CHECK(astray("digraph { subgraph cluster_o { subgraph cluster_i { a -> b } c } c -> d; "
               "d -> b [constraint=false] }")
            .empty());
}

TEST_CASE("a frame that isn't seen is in nobody's way") {
  CHECK(astray("digraph { subgraph cluster_a { a1 -> a2 } "
               "subgraph cluster_b { peripheries=0; b1 -> b2 } "
               "subgraph cluster_c { c1 -> c2 } a1 -> c2; b1 -> a2; b1 -> c2 }")
            .empty());
}

TEST_CASE("a flat edge passes what comes down from above, not what begins on its layer") {
  CHECK(astray(three + side_by_side + "b1 -> a2; b1 -> c2; " + "a2 -> c2 [constraint=false] }") ==
        "a2-c2 ");
  CHECK(astray("digraph { subgraph cluster_b { b } { rank=same; a; b; c } a -> b -> c; a -> c }")
            .empty());
}

TEST_CASE("below its layer a flat edge passes what goes on to the next one, not what ends there") {
  const auto astray_below = [](const std::string& dot) {
    const LayerRun run = run_layers(graph_of(dot));
    return flat_edges_through_frames_below(run.layered, run.digraph);
  };
  const std::string start = "digraph { { rank=same; a; b; c } a -> b -> c; a -> c; d -> e; ";
  CHECK(astray_below(start + "subgraph cluster { b } }").empty());
  CHECK(astray_below(start + "b -> e; subgraph cluster { b; e } }") ==
        std::vector<EdgeId>{EdgeId{2}});
  CHECK(astray_below(start + "c -> e; subgraph cluster { c; e } }").empty());
}

TEST_CASE("without the edges that stray the others keep their order, and labels need no layer") {
  const LayerRun with =
      run_layers(graph_of(three + side_by_side + "a1 -> c2 [label=x]; b1 -> a2; b1 -> c2 }"));
  const LayerRun without = run_layers(graph_of(three + side_by_side + "b1 -> a2; b1 -> c2 }"));
  REQUIRE(with.layered.layers.size() == 2);
  for (const int layer : {0, 1})
    CHECK(shown_layer(with, layer) == shown_layer(without, layer));
}

}  // namespace boxart::internal
