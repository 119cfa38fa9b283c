#include "boxes/give_label_rooms.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

class LabelRoomGiver {
 public:
  LabelRoomGiver(const ResolvedGraph& graph, const LayeredGraph& layered, Ports& ports)
      : graph_(graph), layered_(layered), ports_(ports) {}

  void give() {
    for (const EdgeId edge : layered_.flat_edges)
      give_room(edge);
    for (auto& side : ports_.at_top)
      turn_parallels(side);
    for (auto* sides : {&ports_.at_top, &ports_.at_bottom}) {
      for (const auto& side : *sides)
        part_parallels(side);
    }
  }

 private:
  VertexId vertex_of(PortId port) const { return ports_.ports[port].vertex; }

  bool is_left_of(VertexId a, VertexId b) const {
    return layered_.position[a] < layered_.position[b];
  }

  void give_room(EdgeId edge) {
    PortId left = ports_.of[LayerEnd::Upper][edge];
    PortId right = ports_.of[LayerEnd::Lower][edge];
    const Label& label = graph_.edges[edge].label;
    if (left == none<PortId> || label.empty() || ports_.ports[left].at_bottom) return;
    if (is_left_of(vertex_of(right), vertex_of(left))) std::swap(left, right);
    for (const PortId port : {right, left}) {
      if (graph_.nodes[layered_.vertices[vertex_of(port)].node].kind != Node::Kind::Box) continue;
      if (is_aside(ports_.ports[port])) continue;
      ports_.ports[port].label_columns = label.height();
      ports_.ports[port].label_rows = label.width();
      return;
    }
  }

  /// Is it the port of a flat edge whose label stands at the right one of its nodes?
  bool is_labelled_right(PortId id) const {
    const Port& port = ports_.ports[id];
    const PortId label = labelled_port(ports_, port.edges.front());
    if (label == none<PortId>) return false;
    const VertexId far = port.far_ends.front();
    return vertex_of(label) == (is_left_of(far, port.vertex) ? port.vertex : far);
  }

  /// Ports with the same other end stand side by side, and at that one in the opposite order.
  void turn_parallels(std::vector<PortId>& side) const {
    const auto far = [&](PortId port) { return ports_.ports[port].far_ends.front(); };
    for (auto first = side.begin(); first != side.end();) {
      const auto last =
          std::find_if(first, side.end(), [&](PortId port) { return far(port) != far(*first); });
      if (std::any_of(first, last, [&](PortId port) { return is_labelled_right(port); }))
        std::reverse(first, last);
      first = last;
    }
  }

  /// The node at the other end of a port with one edge between layers; none: it has several, or a
  /// flat one.
  NodeId other_node(const Port& port) const {
    if (port.edges.size() > 1 || layered_.chain[port.edges.front()].empty()) return none<NodeId>;
    const Edge& edge = graph_.edges[port.edges.front()];
    return edge.ends[other(edge.end_at(layered_.vertices[port.vertex].node))].node;
  }

  void part_parallels(const std::vector<PortId>& side) const {
    NodeId before = none<NodeId>;
    for (const PortId id : side) {
      Port& port = ports_.ports[id];
      if (is_aside(port)) continue;
      const NodeId node = other_node(port);
      if (node != none<NodeId> && node == before) {
        port.gap = graph_.edges[port.edges.front()].label.height();
      }
      before = node;
    }
  }

  const ResolvedGraph& graph_;
  const LayeredGraph& layered_;
  Ports& ports_;
};

}  // namespace

void give_label_rooms(const ResolvedGraph& graph,
                      const Axes& axes,
                      const LayeredGraph& layered,
                      Ports& ports) {
  if (axes.is_sideways()) LabelRoomGiver(graph, layered, ports).give();
}

}  // namespace boxart::internal
