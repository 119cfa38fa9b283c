#include "layered/columns/stretch_boxes.h"

#include "boxes/widen_boxes.h"
#include "layered/columns/alignment_targets.h"
#include "support/catch.h"
#include "support/layers.h"
#include "support/random_graph.h"

#include <cstdint>
#include <optional>
#include <string_view>

namespace boxart::internal {
namespace {

std::optional<StretchedBoxes> stretched(const LayerRun& run) {
  return stretch_boxes(
      run, stretchable(run.graph, Axes(run.graph.rank_direction), run.layered, run.plans));
}

/// How many segments between ports of nodes are straight.
int bent_edges(const LayerRun& run, const StretchedBoxes& boxes) {
  int bent = 0;
  for (const auto& s : run.layered.segments) {
    if (s.edge == none<EdgeId>) continue;
    const int upper = boxes.columns[s.upper().vertex] +
                      upper_offset(run.layered, run.ports, run.shapes, boxes.port_columns, s);
    const int lower = boxes.columns[s.lower().vertex] +
                      lower_offset(run.layered, run.ports, run.shapes, boxes.port_columns, s);
    bent += upper != lower ? 1 : 0;
  }
  return bent;
}

/// Undirected edges have no trunks, so each has a port of its own.
LayerRun undirected(std::string_view edges) {
  return run_layers(graph_of("graph { " + std::string(edges) + " }"));
}

bool has_lanes(const LayerRun& run) {
  return std::ranges::any_of(run.ports.ports, [](const Port& port) { return is_aside(port); });
}

}  // namespace

TEST_CASE("a box grows over its children until all edges are straight") {
  const LayerRun run = run_layers(graph_of("digraph { edge [dir=both]; a->{b c d} }"));
  const auto boxes = stretched(run);
  REQUIRE(boxes);
  CHECK(bent_edges(run, *boxes) == 0);
  const VertexId a = vertex_named(run, "a");
  CHECK(boxes->box_widths[a] > run.shapes.of[a].box_width);
  CHECK(boxes->box_widths[vertex_named(run, "b")] == 5);
}

TEST_CASE("a box doesn't grow where its edge is straight as it is") {
  const LayerRun run = undirected("a--b");
  const auto boxes = stretched(run);
  REQUIRE(boxes);
  CHECK(boxes->box_widths[vertex_named(run, "a")] == 5);
  CHECK(boxes->box_widths[vertex_named(run, "b")] == 5);
}

TEST_CASE("the sides of boxes that grew keep off their neighbours, and ports stay inside") {
  for (std::uint32_t seed = 1; seed <= 200; ++seed) {
    for (const Kind kind : {Kind::Dag, Kind::Undirected, Kind::Clusters, Kind::Records}) {
      const LayerRun run = run_layers(graph_of(random_dot(kind, seed)));
      // Lines that end beside boxes are for other drawings.
      if (has_lanes(run)) continue;
      const auto boxes = stretched(run);
      INFO(name_of(kind) << ", seed " << seed);
      REQUIRE(boxes);
      for (const auto& layer : run.layered.layers) {
        for (std::size_t i = 1; i < layer.size(); ++i) {
          const int end = boxes->columns[layer[i - 1]] + run.shapes.of[layer[i - 1]].left +
                          boxes->box_widths[layer[i - 1]];
          const bool is_node =
              run.layered.vertices[layer[i - 1]].kind == LayeredGraph::Vertex::Kind::Node;
          // Where ranks run sideways, lines and borders of frames may be right beside a box.
          const bool is_next =
              run.layered.vertices[layer[i]].kind == LayeredGraph::Vertex::Kind::Node;
          const int apart = is_next ? 1 : 0;
          REQUIRE((!is_node || end + apart <= boxes->columns[layer[i]]));
        }
      }
      for (const PortId port : run.ports.ports.ids()) {
        const VertexId vertex = run.ports.ports[port].vertex;
        const int in_box = boxes->port_columns[port] - run.shapes.of[vertex].left;
        REQUIRE(0 < in_box);
        REQUIRE(in_box < boxes->box_widths[vertex] - 1);
      }
    }
  }
}

}  // namespace boxart::internal
