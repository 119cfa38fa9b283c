#include "support/catch.h"
#include "support/digraphs.h"
#include "support/layers.h"

#include <algorithm>
#include <cstddef>
#include <string>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

int count(const LayeredGraph& layered, Kind kind) {
  return static_cast<int>(std::ranges::count(layered.vertices, kind, &LayeredGraph::Vertex::kind));
}

int dummy_count(const std::string& dot) {
  return count(run_layers(graph_of(dot)).at_start, Kind::Dummy);
}

/// The only dummy's cluster.
ClusterId cluster_of_dummy(const LayerRun& run) {
  const auto found =
      std::ranges::find(run.at_start.vertices, Kind::Dummy, &LayeredGraph::Vertex::kind);
  return found->cluster;
}

}  // namespace

TEST_CASE("an edge has a dummy on every layer that it passes") {
  CHECK(dummy_count("digraph { a->b }") == 0);
  CHECK(dummy_count("digraph { a->b->c->d; a->d }") == 2);
  CHECK(dummy_count("digraph { a->b [minlen=5] }") == 4);
}

TEST_CASE("a reversed edge runs down like any other") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c; c->a }"));
  CHECK(count(run.at_start, Kind::Dummy) == 1);
  const auto& chain = run.at_start.chain[EdgeId{2}];
  CHECK(run.at_start.segments[chain.front()].upper().vertex == vertex_named(run, "a"));
  CHECK(run.at_start.segments[chain.back()].lower().vertex == vertex_named(run, "c"));
}

TEST_CASE("edges of a trunk share dummies as long as they run together") {
  CHECK(dummy_count("digraph { a->b [minlen=4]; a->c [minlen=4] }") == 3);
  CHECK(dummy_count("digraph { b->a [minlen=4]; c->a [minlen=4] }") == 3);
  CHECK(dummy_count("digraph { a->b [minlen=2]; a->c [minlen=4] }") == 3);
}

TEST_CASE("edges of different looks share no dummies") {
  CHECK(dummy_count("digraph { a->b [minlen=4]; a->c [minlen=4, style=bold] }") == 6);
}

TEST_CASE("memory grows with nodes times span, not with edges times span") {
  // 30 edges over 30 layers.
  std::string dot = "digraph {";
  for (int i = 0; i < 30; ++i)
    dot += " a -> b" + std::to_string(i) + " [minlen=30];";
  CHECK(dummy_count(dot + "}") == 29);
}

TEST_CASE("a label of an edge from rank to rank gets a layer of labels") {
  const LayerRun run = run_layers(graph_of("digraph { a->b [label=x] }"));
  REQUIRE(run.at_start.layers.size() == 3);
  CHECK(run.at_start.is_label_layer == std::vector<bool>{false, true, false});
  CHECK(shown_layer(run, 1) == "\"");
}

TEST_CASE("a label of an edge that passes a layer of nodes stands there") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c; a->c [label=x] }"));
  REQUIRE(run.at_start.layers.size() == 3);
  CHECK(count(run.at_start, Kind::Label) == 1);
  CHECK(count(run.at_start, Kind::Dummy) == 0);
}

TEST_CASE("flat edges have no segments") {
  const LayerRun run = run_layers(graph_of("digraph { { rank=same; a->b; b->a; c } }"));
  CHECK(run.at_start.flat_edges.size() == 2);
  CHECK(run.at_start.segments.empty());
}

TEST_CASE("self loops are ignored") {
  const LayerRun run = run_layers(graph_of("digraph { a->a; a->a [label=x] }"));
  CHECK(run.at_start.segments.empty());
  CHECK(run.at_start.flat_edges.empty());
  CHECK(run.at_start.layers.size() == 1);
}

TEST_CASE("an invisible edge is left out where it is longer than a layer") {
  CHECK(dummy_count("digraph { a->b [minlen=4, style=invis] }") == 0);
  const LayerRun run = run_layers(graph_of("digraph { a->b [style=invis] }"));
  CHECK(run.at_start.segments.size() == 1);
}

TEST_CASE("an edge leaves a frame through its bottom") {
  const LayerRun down =
      run_layers(graph_of("digraph { subgraph cluster_0 { a->b } b->c; a->c [style=bold] }"));
  CHECK(cluster_of_dummy(down) == ClusterId{0});
  const LayerRun up =
      run_layers(graph_of("digraph { subgraph cluster_0 { b->c } a->b; a->c [style=bold] }"));
  CHECK(cluster_of_dummy(up) == ClusterId{0});
}

TEST_CASE("an edge past a frame belongs to none") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { b } a->b->c; a->c [style=bold] }"));
  CHECK(cluster_of_dummy(run) == none<ClusterId>);
}

TEST_CASE("a cluster spans the layers of all that it holds, nested clusters included") {
  const LayerRun run = run_layers(
      graph_of("digraph { a->b->c; subgraph cluster_0 { a; subgraph cluster_1 { c } } }"));
  const auto& outer = run.at_start.clusters[ClusterId{0}];
  CHECK(outer.first_layer == 0);
  CHECK(outer.last_layer == 2);
  CHECK(outer.left_borders.size() == 3);
  const auto& inner = run.at_start.clusters[ClusterId{1}];
  CHECK(inner.first_layer == 2);
  CHECK(inner.last_layer == 2);
}

TEST_CASE("a cluster without nodes has no borders") {
  Digraph graph = digraph("a->b");
  graph.clusters.add({});
  const LayerRun run = run_layers(graph_of(graph));
  CHECK(run.at_start.clusters[ClusterId{0}].left_borders.empty());
  CHECK(layers_fault(run.at_start).empty());
}

TEST_CASE("an edge that ends at a frame has no chain inside it") {
  const LayerRun run = run_layers(graph_of(
      "digraph { compound=true; subgraph cluster_0 { b->c->d } a->b; a->d [lhead=cluster_0] "
      "}"));
  const auto& chain = run.at_start.chain[EdgeId{3}];
  REQUIRE(chain.size() == 1);
  CHECK(run.at_start.segments[chain.front()].lower().frame == ClusterId{0});
}

TEST_CASE("an edge between frames that stand side by side leaves no dummies behind") {
  const LayerRun run = run_layers(graph_of(
      "digraph { compound=true; subgraph cluster_0 { a->b->c } subgraph cluster_1 { x->y->z }"
      " a->z [ltail=cluster_0, lhead=cluster_1] }"));
  CHECK(layers_fault(run.at_start) == "");
}

TEST_CASE("a graph without nodes has no layers") {
  const LayerRun run = run_layers(ResolvedGraph{});
  CHECK(run.at_start.layers.empty());
  CHECK(run.rows.height == 0);
}

}  // namespace boxart::internal
