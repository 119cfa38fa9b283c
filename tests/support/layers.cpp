#include "support/layers.h"

#include <boxart/error.hpp>

#include "layered/layer_rows.h"
#include "layered/trunks/detail/gap_costs.h"
#include "layered/trunks/layering_size.h"
#include "layered/trunks/split_long_edges.h"
#include "read_text.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

}  // namespace

ResolvedGraph graph_of(std::string_view dot) {
  std::vector<Warning> warnings;
  std::vector<ResolvedGraph> graphs = read_graphs(dot, Source::Dot, {}, warnings);
  assert(graphs.size() == 1);
  return std::move(graphs.front());
}

ResolvedGraph graph_of(const Digraph& digraph) {
  ResolvedGraph graph;
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
    graph.edges.add({.ends = {{.node = edge.tail().node},
                              {.node = edge.head().node, .arrow = ArrowHead::Normal}},
                     .constraint = edge.constraint,
                     .minimum_length = edge.minimum_length,
                     .weight = edge.weight});
  }
  for (const auto& set : digraph.rank_sets) {
    graph.rank_sets.push_back({.kind = set.kind, .nodes = set.nodes, .cluster = set.cluster});
  }
  return graph;
}

LayerRun run_layers(ResolvedGraph graph, const LayoutOptions& options) {
  LayeredLayout layout = lay_out_layers(graph, Axes(graph.rank_direction), options);
  const Trunks whole = make_trunks(layout.digraph, layout.ranks);
  const bool has_long_dummies =
      count_short_vertices(layout.digraph, layout.ranks, whole) >
      options.max_short_vertices.value_or(most_short_vertices(layout.digraph));
  LayeredGraph at_start = split_long_edges(
      layout.digraph, layout.ranks, whole, has_long_dummies ? Dummies::Long : Dummies::Shared);
  return {std::move(layout), std::move(graph), std::move(at_start), has_long_dummies};
}

VertexId vertex_named(const LayerRun& run, std::string_view name) {
  for (const NodeId node : run.graph.nodes.ids()) {
    if (run.graph.nodes[node].name == name) return run.layered.vertex_of[node];
  }
  return none<VertexId>;
}

std::string shown_layer(const LayerRun& run, int layer) {
  std::string out;
  LayerRows rows(run.layered);
  for (int i = 0; i < layer; ++i)
    rows.next();
  for (const VertexId vertex : rows.next()) {
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

std::int64_t drawn_cost(const LayerRun& run, const Trunks& trunks) {
  GapNets nets(run.digraph, trunks, run.layered);
  std::int64_t cost = 0;
  for (const auto& layer : run.layered.layers) {
    std::set<NetId> below;
    for (const VertexId vertex : layer) {
      for (const SegmentId segment : run.layered.below[vertex])
        below.insert(nets.net_of(segment));
    }
    for (const NetId a : below) {
      for (const NetId b : below) {
        if (b >= a) break;
        const GapNets::Net first = nets.get(a);
        const GapNets::Net& second = nets.get(b);
        cost += std::int64_t{count_drawn_crossings(first, second)} *
                (GapCosts::crossing * first.crossing_weight * second.crossing_weight +
                 first.reluctance + second.reluctance);
      }
    }
  }
  return cost;
}

std::vector<std::vector<NodeId>> nodes_of_layers(const LayeredGraph& layered) {
  std::vector<std::vector<NodeId>> nodes(layered.layers.size());
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    for (const VertexId vertex : layered.layers[i]) {
      if (layered.vertices[vertex].kind == LayeredGraph::Vertex::Kind::Node)
        nodes[i].push_back(layered.vertices[vertex].node);
    }
  }
  return nodes;
}

}  // namespace boxart::internal
