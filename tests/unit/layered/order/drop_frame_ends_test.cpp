#include "layered/order/drop_frame_ends.h"

#include "support/catch.h"
#include "support/layers.h"

#include <cstdint>
#include <string>

namespace boxart::internal {
namespace {

const std::string frames =
    "digraph { compound=true; subgraph cluster_p { a; b; subgraph cluster_i { c } } ";

/// The vertices at which the first segment of a run's only edge begins and ends, by their names.
std::string ends_of_edge(const LayerRun& run) {
  std::string out;
  for (const LayeredGraph::Segment& segment : run.layered.segments) {
    if (segment.edge == none<EdgeId>) continue;
    for (const LayeredGraph::Segment::End& end : segment.ends) {
      const auto& vertex = run.layered.vertices[end.vertex];
      REQUIRE(vertex.kind == LayeredGraph::Vertex::Kind::Node);
      out += run.graph.nodes[vertex.node].name + ' ';
    }
  }
  return out;
}

}  // namespace

TEST_CASE("what a frame holds stands as it is written, wherever a line ends at the frame") {
  for (const std::int64_t max_short : {3000, 0}) {
    const LayerRun run = run_layers(graph_of(frames + "x -> b [lhead=cluster_p] }"),
                                    {.max_short_vertices = max_short});
    CHECK(is_consistent(run.layered));
    CHECK(run_fault(run).empty());
    CHECK(shown_layer(run, 0) == "x");
    CHECK(shown_layer(run, 1) == "[ a b [ c ] ]");
  }
}

TEST_CASE("an end at a frame is named by a node of that frame") {
  CHECK(ends_of_edge(run_layers(graph_of(frames + "x -> c [lhead=cluster_i] }"))) == "x c ");
  // What held the place was among them, and is gone.
  const LayerRun run = run_layers(graph_of(frames + "x -> c [lhead=cluster_p] }"));
  const std::string ends = ends_of_edge(run);
  CHECK((ends == "x a " || ends == "x b " || ends == "x c "));
  CHECK(run.layered.vertices.size() == 8);  // four nodes, two frames' sides
}

}  // namespace boxart::internal
