#include "layered/channels/assign_tracks.h"

#include "support/catch.h"
#include "support/layers.h"

#include <algorithm>
#include <string>
#include <vector>

namespace boxart::internal {

TEST_CASE("a straight line needs no track") {
  const LayerRun run = run_layers(graph_of("digraph { a->b }"));
  CHECK(run.tracks.main_tracks == std::vector<int>{0, 0, 0});
  CHECK(run.tracks.segments[run.layered.chain[EdgeId{0}].front()].track == -1);
}

TEST_CASE("the edges of a trunk lie on one track") {
  const LayerRun run = run_layers(graph_of("digraph { a->{b c d e} }"));
  CHECK(run.tracks.main_tracks == std::vector<int>{0, 1, 0});
}

TEST_CASE("lines come to the columns of their ports") {
  const LayerRun run =
      run_layers(graph_of("digraph { a->b; a->c; b->d; c->d; a->d [style=bold] }"));
  for (const EdgeId edge : run.graph.edges.ids()) {
    const auto& chain = run.layered.chain[edge];
    const Port& upper = run.ports.ports[run.ports.of[LayerEnd::Upper][edge]];
    const Port& lower = run.ports.ports[run.ports.of[LayerEnd::Lower][edge]];
    CHECK(run.tracks.upper_columns[chain.front()] ==
          run.columns[upper.vertex] + run.port_columns[run.ports.of[LayerEnd::Upper][edge]]);
    CHECK(run.tracks.lower_columns[chain.back()] ==
          run.columns[lower.vertex] + run.port_columns[run.ports.of[LayerEnd::Lower][edge]]);
    for (std::size_t i = 1; i < chain.size(); ++i) {
      CHECK(run.tracks.upper_columns[chain[i]] == run.tracks.lower_columns[chain[i - 1]]);
    }
  }
}

TEST_CASE("a flat edge over a node lies on a track above its layer") {
  const LayerRun run = run_layers(graph_of("digraph { {rank=same; a->b->c; a->c} }"));
  CHECK(run.tracks.main_tracks == std::vector<int>{1, 0});
  CHECK(run.tracks.flat_zone[EdgeId{2}] == -1);
  CHECK(run.tracks.flat_tails[EdgeId{2}].track == 0);
}

TEST_CASE("a flat edge stays in the frame that begins on its layer") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { {rank=same; a->b->c; a->c} } }"));
  CHECK(run.tracks.main_tracks == std::vector<int>{0, 0});
  CHECK(run.tracks.flat_zone[EdgeId{2}] == 0);
  CHECK(run.tracks.inner_tracks[0] == std::vector<int>{1});
}

TEST_CASE("a flat edge in a frame that began above runs in the main zone") {
  const LayerRun run =
      run_layers(graph_of("digraph { subgraph cluster_0 { r->a; {rank=same; a->b->c; a->c} } }"));
  CHECK(run.tracks.flat_zone[EdgeId{3}] == -1);
}

TEST_CASE("the nesting depth of a frame counts the frames in it that begin, or end, on its layer") {
  const LayerRun run = run_layers(graph_of(
      "digraph { subgraph cluster_0 { subgraph cluster_1 { a } b } subgraph cluster_2 { c } "
      "a->b }"));
  const NestingDepths& nesting = run.nesting;
  CHECK(nesting.top[ClusterId{0}] == 1);
  CHECK(nesting.top[ClusterId{1}] == 0);
  CHECK(nesting.bottom[ClusterId{0}] == 0);  // b stands below cluster_1
  CHECK(nesting.tops[0] == 2);
  CHECK(nesting.bottoms[0] == 1);
  CHECK(nesting.bottoms[1] == 1);
}

TEST_CASE("frames that are not shown have no nesting depth") {
  const LayerRun run = run_layers(
      graph_of("digraph { subgraph cluster_0 { subgraph cluster_1 { style=invis; a } } }"));
  CHECK(run.nesting.top[ClusterId{0}] == 0);
  CHECK_FALSE(run.nesting.shown[ClusterId{1}]);
  CHECK(run.nesting.tops[0] == 1);
}

TEST_CASE("more lines than a frame has columns fail, and the others don't") {
  std::string dot = "digraph { compound=true; subgraph cluster_0 { x }";
  for (int i = 0; i < 12; ++i) {
    dot += " a" + std::to_string(i) + " -> x [lhead=cluster_0, dir=both];";
  }
  const LayerRun run = run_layers(graph_of(dot + "}"));
  std::vector<int> columns;
  for (const EdgeId edge : run.graph.edges.ids()) {
    const SegmentId last = run.layered.chain[edge].back();
    if (std::ranges::count(run.tracks.failed_segments, last) == 0) {
      columns.push_back(run.tracks.lower_columns[last]);
    }
  }
  std::ranges::sort(columns);
  CHECK(std::ranges::adjacent_find(columns) == columns.end());
}

}  // namespace boxart::internal
