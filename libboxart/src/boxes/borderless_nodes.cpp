#include "boxes/borderless_nodes.h"

#include "text/label.h"

#include <algorithm>
#include <array>
#include <utility>

namespace boxart::internal {
namespace {

/// How many lines may end at this side of the node.
std::size_t max_ports(const Node& node, Side side) {
  return node.kind == Node::Kind::Point ? 1 : cells_at(node.content.text, side);
}

/// The edges at this side for which it has no cell.
std::vector<EdgeId> edges_without_room(const Ports& ports,
                                       std::vector<PortId> side,
                                       std::size_t max) {
  std::vector<EdgeId> edges;
  if (side.size() <= max) return edges;
  std::ranges::stable_sort(
      side, std::ranges::greater{}, [&](PortId port) { return ports.ports[port].edges.size(); });
  for (std::size_t i = max; i < side.size(); ++i) {
    const auto& more = ports.ports[side[i]].edges;
    edges.insert(edges.end(), more.begin(), more.end());
  }
  return edges;
}

using CountBySide = std::array<std::size_t, all_sides.size()>;

/// By node, the ends of loops and of edges beside it at each side of the layout: they have no
/// ports.
IdVector<NodeId, CountBySide> ends_without_ports(const Layering& layering,
                                                 const RouteKinds& routes) {
  IdVector<NodeId, CountBySide> counts(layering.digraph.nodes.size(), CountBySide{});
  for (const EdgeId edge : routes.ids()) {
    if (routes[edge] != RouteKind::Loop) continue;
    for (const Digraph::Edge::End& end : layering.digraph.edges[edge].ends)
      ++counts[end.node][static_cast<std::size_t>(first_of(end.sides))];
  }
  const auto place = [&](NodeId node) {
    return layering.layered.position[layering.layered.vertex_of[node]];
  };
  for (const EdgeId edge : layering.ports.beside) {
    NodeId left = layering.digraph.edges[edge].tail().node;
    NodeId right = layering.digraph.edges[edge].head().node;
    if (place(left) > place(right)) std::swap(left, right);
    ++counts[left][static_cast<std::size_t>(Side::East)];
    ++counts[right][static_cast<std::size_t>(Side::West)];
  }
  return counts;
}

}  // namespace

std::size_t cells_at(const Label& label, Side side) {
  const int cells = runs_along_x(side) ? (label.width() + 1) / 2 : label.height();
  return static_cast<std::size_t>(std::max(1, cells));
}

IdVector<NodeId, bool> borderless_nodes(const ResolvedGraph& graph) {
  IdVector<NodeId, bool> is_borderless;
  for (const Node& node : graph.nodes)
    is_borderless.add(node.kind != Node::Kind::Box);
  return is_borderless;
}

std::vector<EdgeId> drop_surplus_ports(const ResolvedGraph& graph,
                                       const Axes& axes,
                                       Layering& layering,
                                       RouteKinds& routes) {
  const LayeredGraph& layered = layering.layered;
  const Ports& ports = layering.ports;
  std::vector<EdgeId> crowded;
  const auto without_ports = ends_without_ports(layering, routes);
  for (const NodeId node : graph.nodes.ids()) {
    if (graph.nodes[node].kind == Node::Kind::Box) continue;
    const VertexId vertex = layered.vertex_of[node];
    std::array<std::vector<PortId>, all_sides.size()> ends;
    for (const auto* side : {&ports.at_top[vertex], &ports.at_bottom[vertex]}) {
      for (const PortId port : *side)
        ends[static_cast<std::size_t>(side_of(ports.ports[port]))].push_back(port);
    }
    for (const Side side : all_sides) {
      const auto at = static_cast<std::size_t>(side);
      const std::size_t all = max_ports(graph.nodes[node], axes.to_screen(side));
      const std::size_t max = all - std::min(all, without_ports[node][at]);
      for (const EdgeId edge : edges_without_room(ports, ends[at], max)) {
        routes[edge] = RouteKind::Detour;
        layering.digraph.edges[edge].visible = false;
        crowded.push_back(edge);
      }
    }
  }
  if (!crowded.empty()) rename_segments(layering.digraph, layering.layered);
  return crowded;
}

bool promote_to_boxes(const std::vector<NodeId>& nodes, ResolvedGraph& graph) {
  bool any = false;
  for (const NodeId id : nodes) {
    Node& node = graph.nodes[id];
    if (node.kind == Node::Kind::Box) continue;
    if (node.kind == Node::Kind::Point) {
      node.content.text.lines.push_back({.text = std::string(point_glyph(node.mark)), .width = 1});
      node.corners = Corner::Round;
      node.boxes_point = true;
    }
    node.kind = Node::Kind::Box;
    any = true;
  }
  return any;
}

std::vector<NodeId> overfull_texts(const Drawing& drawing) {
  std::vector<NodeId> nodes;
  for (const Box& box : drawing.boxes) {
    if (box.kind != Node::Kind::Plain || box.fields.size() != 1 || !box.visible) continue;
    const Label& label = box.fields.front().label;
    if (box.rect.width > std::max(1, label.width()) ||
        box.rect.height > std::max(1, label.height())) {
      nodes.push_back(box.node);
    }
  }
  return nodes;
}

}  // namespace boxart::internal
