#include "layered/columns/separations.h"

#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// The blank columns that have to be between two neighbours in a layer, by position.
int gap(const LayerRun& run, int layer, int left) {
  const auto& vertices = run.layered.layers[static_cast<std::size_t>(layer)];
  const VertexId a = vertices[static_cast<std::size_t>(left)];
  const VertexId b = vertices[static_cast<std::size_t>(left) + 1];
  for (const auto& c : run.separations.constraints) {
    if (c.left == run.separations.variable[a] && c.right == run.separations.variable[b]) {
      return c.distance - run.shapes.of[a].width;
    }
  }
  return -1;
}

}  // namespace

TEST_CASE("neighbours in a layer are kept apart by their width and a blank") {
  const LayerRun run = run_layers(graph_of("digraph { a; b; c }"));
  CHECK(gap(run, 0, 0) == run.spacing.nodes);
  CHECK(gap(run, 0, 1) == run.spacing.nodes);
}

TEST_CASE("nodesep widens the gap between nodes") {
  const LayerRun usual = run_layers(graph_of("digraph { a; b }"));
  const LayerRun run = run_layers(graph_of("digraph { nodesep=1; a; b }"));
  CHECK(gap(run, 0, 0) == gap(usual, 0, 0) + 3);
}

TEST_CASE(
    "what stands in a frame keeps a blank from its borders, and so does what stands outside") {
  const LayerRun run =
      run_layers(graph_of("digraph { x; subgraph cluster_0 { a } y; r->{x a y} }"));
  REQUIRE(shown_layer(run, 1) == "x [ a ] y");
  CHECK(gap(run, 1, 0) == run.spacing.frame_outside);
  CHECK(gap(run, 1, 1) == run.spacing.frame_inside);
  CHECK(gap(run, 1, 2) == run.spacing.frame_inside);
  CHECK(gap(run, 1, 3) == run.spacing.frame_outside);
}

TEST_CASE("words without a border are two blanks apart, or a row") {
  const LayerRun down = run_layers(graph_of("digraph { node [shape=none]; a; b; c [shape=box] }"));
  CHECK(gap(down, 0, 0) == 2);
  CHECK(gap(down, 0, 1) == down.spacing.nodes);
  const LayerRun across = run_layers(graph_of("digraph { rankdir=LR; node [shape=none]; a; b }"));
  CHECK(gap(across, 0, 0) == 1);
}

TEST_CASE("a frame that isn't shown keeps nothing apart and lets nothing touch") {
  const LayerRun run =
      run_layers(graph_of("digraph { r->{x a y}; subgraph cluster_0 { style=invis; a } }"));
  REQUIRE(shown_layer(run, 1) == "x [ a ] y");
  // Its borders have a cell of the layer, but take none.
  const int border = -1;
  CHECK(gap(run, 1, 0) == run.spacing.nodes);
  CHECK(gap(run, 1, 1) == border);
  CHECK(gap(run, 1, 2) == 0);
  CHECK(gap(run, 1, 3) == border + run.spacing.nodes);
}

TEST_CASE("the borders of a cluster share one variable a side") {
  const LayerRun run = run_layers(graph_of("digraph { subgraph cluster_0 { a->b->c } }"));
  const auto& cluster = run.layered.clusters[ClusterId{0}];
  REQUIRE(cluster.left_borders.size() == 3);
  for (std::size_t i = 1; i < 3; ++i) {
    CHECK(run.separations.variable[cluster.left_borders[i]] ==
          run.separations.variable[cluster.left_borders[0]]);
    CHECK(run.separations.variable[cluster.right_borders[i]] ==
          run.separations.variable[cluster.right_borders[0]]);
  }
}

TEST_CASE("nodes with a flat edge between them have room for it and its label") {
  const LayerRun plain = run_layers(graph_of("digraph { {rank=same; a->b} }"));
  CHECK(gap(plain, 0, 0) >= 3);
  const LayerRun labelled = run_layers(graph_of("digraph { {rank=same; a->b [label=12345678]} }"));
  CHECK(gap(labelled, 0, 0) >= 10);
}

TEST_CASE("a frame that isn't shown takes no column") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { style=invis; a } b; c->{a b} }"));
  CHECK(is_kept(run.separations, run.columns));
  const VertexId a = vertex_named(run, "a");
  const VertexId b = vertex_named(run, "b");
  const int distance = run.columns[a] < run.columns[b]
                           ? run.columns[b] - run.columns[a] - run.shapes.of[a].width
                           : run.columns[a] - run.columns[b] - run.shapes.of[b].width;
  CHECK(distance == run.spacing.nodes);
}

TEST_CASE("columns are raised as little as the distances need") {
  for (const Kind kind : {Kind::Dag, Kind::Clusters}) {
    for (std::uint32_t seed = 1; seed <= 30; ++seed) {
      INFO(name_of(kind) << ", seed " << seed);
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      const Separations& separations = run.separations;
      std::vector<int> x(static_cast<std::size_t>(separations.variable_count), 3);
      raise(separations, x);
      std::vector<int> least(x.size(), 3);
      for (const auto& c : separations.constraints) {
        const int held = x[static_cast<std::size_t>(c.left)] + c.distance;
        REQUIRE(x[static_cast<std::size_t>(c.right)] >= held);
        int& right = least[static_cast<std::size_t>(c.right)];
        right = std::max(right, held);
      }
      REQUIRE(x == least);
      raise(separations, x);
      REQUIRE(x == least);
    }
  }
}

}  // namespace boxart::internal
