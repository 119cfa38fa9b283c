#include "layered/columns/assign_columns.h"

#include "layered/columns/alignment_targets.h"
#include "support/catch.h"
#include "support/digraphs.h"
#include "support/layers.h"

#include <random>
#include <string>

namespace boxart::internal {
namespace {

/// Twice the middle column of a node's box, so that it is a whole number.
int middle(const LayerRun& run, const std::string& name) {
  const VertexId vertex = vertex_named(run, name);
  return 2 * run.columns[vertex] + run.shapes.of[vertex].box_width - 1;
}

bool is_straight(const LayerRun& run, EdgeId edge) {
  for (const SegmentId id : run.layered.chain[edge]) {
    const auto& s = run.layered.segments[id];
    if (run.columns[s.upper().vertex] +
            upper_offset(run.layered, run.ports, run.shapes, run.port_columns, s) !=
        run.columns[s.lower().vertex] +
            lower_offset(run.layered, run.ports, run.shapes, run.port_columns, s)) {
      return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a chain is straight") {
  const LayerRun run = run_layers(graph_of("digraph { a->bbbbbbb->c->ddd }"));
  for (const EdgeId edge : run.graph.edges.ids())
    CHECK(is_straight(run, edge));
}

TEST_CASE("a parent stands over the middle of its children") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c} }"));
  CHECK(2 * middle(run, "a") == middle(run, "b") + middle(run, "c"));
  const LayerRun three = run_layers(graph_of("digraph { a->{b c d} }"));
  CHECK(middle(three, "a") == middle(three, "c"));
}

TEST_CASE("a child stands under the middle of its parents") {
  const LayerRun run = run_layers(graph_of("digraph { {a b}->c }"));
  CHECK(2 * middle(run, "c") == middle(run, "a") + middle(run, "b"));
}

TEST_CASE("a long edge is straight between its dummies") {
  const LayerRun run = run_layers(graph_of("digraph { a->b->c->d->e; a->e [style=bold] }"));
  const auto& chain = run.layered.chain[EdgeId{4}];
  REQUIRE(chain.size() == 4);
  CHECK(run.columns[run.layered.segments[chain[0]].lower().vertex] ==
        run.columns[run.layered.segments[chain[2]].lower().vertex]);
}

TEST_CASE("a frame is as tight as what it holds") {
  const LayerRun run = run_layers(graph_of("digraph { subgraph cluster_0 { a b } }"));
  const auto& cluster = run.layered.clusters[ClusterId{0}];
  const int width =
      run.columns[cluster.right_borders.front()] - run.columns[cluster.left_borders.front()] + 1;
  CHECK(width == 5 + 1 + 5 + 2 + 2 * run.spacing.frame_inside);
}

TEST_CASE("a frame is as wide as its title needs") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { label=\"a long title\"; a } }"));
  const auto& cluster = run.layered.clusters[ClusterId{0}];
  const int width =
      run.columns[cluster.right_borders.front()] - run.columns[cluster.left_borders.front()] + 1;
  CHECK(width >= 12 + 6);
}

TEST_CASE("the least column is 0, also beside a cluster without nodes") {
  Digraph graph = digraph("a->b a->c b->c");
  graph.clusters.add({});
  const LayerRun run = run_layers(graph_of(graph));
  CHECK(is_kept(run.separations, run.columns));
}

TEST_CASE("above the bound of network simplex the separations are kept too") {
  std::mt19937 random(3);
  for (const int clusters : {0, 12}) {
    Digraph graph = random_digraph(random, 1900, 2400);
    for (auto& edge : graph.edges)
      edge.minimum_length = 1;
    if (clusters > 0) add_random_clusters(random, graph, clusters);
    const LayerRun run = run_layers(graph_of(graph), {.max_short_vertices = 1'000'000});
    REQUIRE(run.layered.vertices.size() + run.layered.segments.size() > 12000);
    CHECK(is_kept(run.separations, run.columns));
    CHECK(is_consistent(run.port_columns, run.ports, run.shapes));
    CHECK(layers_fault(run.layered) == "");
  }
}

TEST_CASE("columns from a start and estimated ones keep the separations") {
  LayerRun run =
      run_layers(graph_of("digraph { a->{b c d}; b->e; c->f; d->f; a->f; a->e [label=x] }"));
  for (int& column : run.columns)
    column = 7;
  CHECK(is_kept(run.separations, assign_columns(run)));
  run.columns = {};
  CHECK(is_kept(run.separations, assign_columns(run, ColumnEffort::Estimate)));
}

}  // namespace boxart::internal
