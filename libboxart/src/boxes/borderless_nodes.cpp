#include "boxes/borderless_nodes.h"

#include "text/label.h"

#include <algorithm>

namespace boxart::internal {
namespace {

/// How many ports a side of the node may have; none of its cells is more than one line's end.
std::size_t max_ports(const Node& node, const Axes& axes) {
  if (node.kind == Node::Kind::Point) return 1;
  const Label& label = node.content.text;
  const int cells = axes.is_sideways() ? label.height() : (label.width() + 1) / 2;
  return static_cast<std::size_t>(std::max(1, cells));
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

}  // namespace

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
  for (const NodeId node : graph.nodes.ids()) {
    if (graph.nodes[node].kind == Node::Kind::Box) continue;
    const std::size_t max = max_ports(graph.nodes[node], axes);
    const VertexId vertex = layered.vertex_of[node];
    for (const auto* side : {&ports.at_top[vertex], &ports.at_bottom[vertex]}) {
      for (const EdgeId edge : edges_without_room(ports, *side, max)) {
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
