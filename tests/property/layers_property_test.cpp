#include "layered/columns/detail/place_blocks.h"
#include "layered/order/row_crossings.h"
#include "layered/ports/straighten_ports.h"
#include "layout/lay_out_graph.h"
#include "paint/paint.h"
#include "scene/clip_lines.h"
#include "scene/make_drawing.h"
#include "support/catch.h"
#include "support/digraphs.h"
#include "support/layers.h"
#include "support/misrouted_lines.h"
#include "support/random_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <random>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string first_conflict(const ResolvedGraph& graph) {
  const std::vector<std::string> found = conflicts(lay_out_graph(graph));
  return found.empty() ? "" : found.front();
}

/// Clusters from a number below 54: each of three nodes outside, in the first or in the second one,
/// which stands beside the first or inside it.
void add_clusters(Digraph& graph, int number) {
  graph.clusters.add({});
  graph.clusters.add({.parent = number % 2 == 0 ? none<ClusterId> : ClusterId{0}});
  number /= 2;
  for (auto& node : graph.nodes) {
    node.cluster = ClusterId{number % 3 - 1};
    number /= 3;
  }
}

/// What is wrong with columns as place_blocks leaves them: neighbours keep their distance, but what
/// stands outside a frame may be overrun by it.
std::string blocks_fault(const LayerRun& run) {
  using VertexKind = LayeredGraph::Vertex::Kind;
  const auto column = [&](const std::vector<int>& x, VertexId vertex) {
    return x[static_cast<std::size_t>(run.separations.variable[vertex])];
  };
  const std::vector<int> x = place_blocks({.layered = run.layered,
                                           .ports = run.ports,
                                           .shapes = run.shapes,
                                           .port_columns = run.first_port_columns,
                                           .separations = run.separations});
  if (std::ssize(x) != run.separations.variable_count) return "a variable has no column";
  for (const Separations::Neighbours& pair : run.separations.neighbours) {
    if (run.layered.vertices[pair.left].kind == VertexKind::RightBorder) continue;
    if (run.layered.vertices[pair.right].kind == VertexKind::LeftBorder) continue;
    if (column(x, pair.right) - column(x, pair.left) < pair.distance)
      return "neighbours are too close";
  }
  return "";
}

/// How straighten_ports may move the ports of a side: they keep their order, and don't come closer
/// than two cells, or than they were.
std::string straight_fault(const LayerRun& run) {
  for (const auto* sides : {&run.ports.at_top, &run.ports.at_bottom}) {
    for (const auto& side : *sides) {
      for (const PortId a : side) {
        for (const PortId b : side) {
          const int before = run.first_port_columns[b] - run.first_port_columns[a];
          const int after = run.port_columns[b] - run.port_columns[a];
          if (before > 0 && after < std::min(before, 2)) return "ports came too close";
        }
      }
    }
  }
  return "";
}

/// No line of the layers passes a foreign frame, or a border twice.
std::string frames_fault(const LayerRun& run) {
  const Axes axes(run.graph.rank_direction);
  Drawing drawing = make_drawing(run.graph, axes, run);
  Scene scene(drawing);
  scene.drop(clip_lines(run.graph, scene));
  if (!misrouted_lines(drawing, run.graph).empty()) return "a line passes a foreign frame";
  return "";
}

/// The same with long dummies.
std::string long_fault(const ResolvedGraph& graph) {
  const LayerRun run = run_layers(graph, {.max_short_vertices = 0});
  for (const std::string& fault :
       {run_fault(run), blocks_fault(run), straight_fault(run), frames_fault(run)}) {
    if (!fault.empty()) return "long dummies: " + fault;
  }
  const auto counted = count_layer_crossings(run.layered);
  return count_row_crossings(run.layered) == counted ? ""
                                                     : "long dummies: crossings are miscounted";
}

}  // namespace

TEST_CASE("every digraph on up to four nodes goes through the passes as their contracts say") {
  for (const int nodes : {0, 1, 2, 3, 4}) {
    for (std::uint64_t i = 0; i < digraph_count(nodes); ++i) {
      INFO("graph " << i << " on " << nodes << " nodes");
      const ResolvedGraph graph = graph_of(nth_digraph(nodes, i));
      const LayerRun run = run_layers(graph);
      REQUIRE(run_fault(run) == "");
      REQUIRE(blocks_fault(run) == "");
      REQUIRE(straight_fault(run) == "");
      REQUIRE(frames_fault(run) == "");
      REQUIRE(first_conflict(graph) == "");
    }
  }
}

TEST_CASE("every digraph on three nodes goes through the passes with all clusters") {
  for (std::uint64_t i = 0; i < digraph_count(3); ++i) {
    for (int clusters = 0; clusters < 54; ++clusters) {
      INFO("graph " << i << ", clusters " << clusters);
      Digraph digraph = nth_digraph(3, i);
      add_clusters(digraph, clusters);
      const ResolvedGraph graph = graph_of(digraph);
      const LayerRun run = run_layers(graph);
      REQUIRE(run_fault(run) == "");
      REQUIRE(blocks_fault(run) == "");
      REQUIRE(frames_fault(run) == "");
      if (clusters % 5 == 0) REQUIRE(first_conflict(graph) == "");
    }
  }
}

TEST_CASE("random digraphs with clusters and rank sets go through the passes") {
  std::mt19937 random(11);
  for (int i = 0; i < 1000; ++i) {
    const int nodes = 2 + static_cast<int>(random() % 14);
    Digraph digraph = random_digraph(random, nodes, static_cast<int>(random() % 30));
    add_random_clusters(random, digraph, static_cast<int>(random() % 6));
    add_random_rank_sets(random, digraph, static_cast<int>(random() % 3));
    INFO("graph " << i);
    const ResolvedGraph graph = graph_of(digraph);
    const LayerRun run = run_layers(graph);
    REQUIRE(run_fault(run) == "");
    REQUIRE(blocks_fault(run) == "");
    REQUIRE(straight_fault(run) == "");
    REQUIRE(frames_fault(run) == "");
    REQUIRE(long_fault(graph) == "");
    REQUIRE(first_conflict(graph) == "");
  }
}

TEST_CASE("random graphs of all kinds go through the passes in every direction") {
  const Kind kind = GENERATE(from_range(all_kinds.begin(), all_kinds.end()));
  for (std::uint32_t seed = 1000; seed < 1300; ++seed) {
    INFO(name_of(kind) << ", seed " << seed);
    ResolvedGraph graph = graph_of(random_dot(kind, seed));
    graph.rank_direction = static_cast<RankDirection>(seed % 4);
    const LayerRun run = run_layers(graph);
    REQUIRE(run_fault(run) == "");
    REQUIRE(blocks_fault(run) == "");
    REQUIRE(straight_fault(run) == "");
    REQUIRE(frames_fault(run) == "");
    REQUIRE(long_fault(graph) == "");
    for (const bool with_trunks : {false, true}) {
      REQUIRE(run_fault(run_layers(graph, {Density::Dense, with_trunks})) == "");
    }
  }
}

TEST_CASE("the drawing of a random graph has no conflicts in any direction") {
  const Kind kind = GENERATE(from_range(all_kinds.begin(), all_kinds.end()));
  for (std::uint32_t seed = 2000; seed < 2300; ++seed) {
    const std::string dot = random_dot(kind, seed);
    INFO(name_of(kind) << ", seed " << seed << ", direction " << seed % 4 << "\n" << dot);
    ResolvedGraph graph = graph_of(dot);
    graph.rank_direction = static_cast<RankDirection>(seed % 4);
    REQUIRE(first_conflict(graph) == "");
  }
}

}  // namespace boxart::internal
