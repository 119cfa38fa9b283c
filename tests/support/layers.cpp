#include "support/layers.h"

#include <boxart/error.hpp>

#include "layout/bare_nodes.h"
#include "read_text.h"
#include "sugiyama/order_layers.h"
#include "sugiyama/part_trunks.h"
#include "sugiyama/split_long_edges.h"
#include "sugiyama/straighten_ports.h"
#include "sugiyama/unlock_ports.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// No loops are drawn here that would stand on a node's right side.
IdVector<NodeId, bool> free_sides(const LayerRun& run) {
  IdVector<NodeId, bool> is_free(run.graph.nodes.size(), true);
  for (const EdgeId edge : run.graph.edges.ids()) {
    if (run.ways[edge] == Way::Loop) is_free[run.graph.edges[edge].tail] = false;
  }
  return is_free;
}

RankSet::Kind kind_of(Digraph::RankSet::Kind kind) {
  using From = Digraph::RankSet::Kind;
  switch (kind) {
    case From::Same:
      return RankSet::Kind::Same;
    case From::Minimum:
      return RankSet::Kind::Minimum;
    case From::Source:
      return RankSet::Kind::Source;
    case From::Maximum:
      return RankSet::Kind::Maximum;
    case From::Sink:
      return RankSet::Kind::Sink;
  }
  return RankSet::Kind::Same;
}

}  // namespace

Graph graph_of(std::string_view dot) {
  std::vector<Warning> warnings;
  std::vector<Graph> graphs = read_graphs(dot, Source::Dot, {}, warnings);
  assert(graphs.size() == 1);
  return std::move(graphs.front());
}

Graph graph_of(const Digraph& digraph) {
  Graph graph;
  for (const NodeId id : digraph.nodes.ids()) {
    Node node{.name = std::to_string(index(id)), .cluster = digraph.nodes[id].cluster};
    node.content.text.lines.push_back(make_line(node.name, Justify::Center, {}));
    graph.nodes.add(std::move(node));
  }
  for (const ClusterId id : digraph.clusters.ids()) {
    graph.clusters.add(
        {.name = "cluster_" + std::to_string(index(id)), .parent = digraph.clusters[id].parent});
  }
  for (const Digraph::Edge& edge : digraph.edges) {
    graph.edges.add({.tail = edge.tail,
                     .head = edge.head,
                     .head_arrow = ArrowHead::Normal,
                     .constraint = edge.constraint,
                     .minimum_length = edge.minimum_length,
                     .weight = edge.weight});
  }
  for (const auto& set : digraph.rank_sets) {
    graph.rank_sets.push_back(
        {.kind = kind_of(set.kind), .nodes = set.nodes, .cluster = set.cluster});
  }
  return graph;
}

LayerRun run_layers(Graph graph) {
  LayerRun run{};
  run.graph = std::move(graph);
  const Axes axes(run.graph.rank_direction);
  run.digraph = make_digraph(run.graph);
  run.ranks = assign_ranks(run.digraph);
  run.ways = choose_ways(run.graph, axes, run.ranks, run.digraph);
  run.trunks = make_trunks(run.digraph, run.ranks);
  run.at_start = split_long_edges(run.digraph, run.ranks, run.trunks);
  run.layered = run.at_start;
  order_layers(run.layered, run.digraph);
  run.trunks = part_trunks(run.layered, run.digraph, bare_nodes(run.graph), run.trunks);
  run.pins = make_pins(run.layered, run.digraph, run.trunks, free_sides(run));
  run.plans = plan_boxes(run.graph, axes, run.ways, run.layered, run.pins);
  run.shapes = size_shapes(run.graph, axes, run.layered, run.pins, run.plans);
  run.first_ports = assign_ports(run.layered, run.pins, run.shapes);
  run.rooms = make_rooms(run.graph, axes);
  run.spacing = make_spacing(run.graph, axes);
  run.separations = make_separations(run.layered,
                                     run.digraph,
                                     run.pins,
                                     run.shapes,
                                     beside_rooms(run.graph, axes),
                                     run.rooms,
                                     run.spacing);
  run.columns = assign_columns(run.layered, run.pins, run.shapes, run.first_ports, run.separations);
  run.ports = run.first_ports;
  straighten_ports(run.layered, run.pins, run.shapes, run.columns, run.ports);
  unlock_ports(run.layered, run.digraph, run.trunks, run.pins, run.shapes, run.columns, run.ports);
  run.heights = measure_frame_heights(run.layered, run.rooms);
  run.tracks = assign_tracks(run.layered,
                             run.digraph,
                             run.trunks,
                             run.pins,
                             run.shapes,
                             run.ports,
                             run.columns,
                             run.heights,
                             run.spacing.turns);
  run.rows = assign_rows(run.layered,
                         run.digraph,
                         run.pins,
                         run.shapes,
                         run.tracks,
                         run.heights,
                         run.rooms,
                         run.spacing);
  return run;
}

VertexId vertex_named(const LayerRun& run, std::string_view name) {
  for (const NodeId node : run.graph.nodes.ids()) {
    if (run.graph.nodes[node].name == name) return run.layered.vertex_of[node];
  }
  return none<VertexId>;
}

std::string shown_layer(const LayerRun& run, int layer) {
  std::string out;
  for (const VertexId vertex : run.layered.layers[static_cast<std::size_t>(layer)]) {
    if (!out.empty()) out += ' ';
    const auto& v = run.layered.vertices[vertex];
    switch (v.kind) {
      case Kind::Node:
        out += run.graph.nodes[v.node].name;
        break;
      case Kind::Dummy:
        out += '*';
        break;
      case Kind::Label:
        out += '"';
        break;
      case Kind::LeftBorder:
        out += '[';
        break;
      case Kind::RightBorder:
        out += ']';
        break;
    }
  }
  return out;
}

}  // namespace boxart::internal
