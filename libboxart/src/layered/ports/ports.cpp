#include "layered/ports/ports.h"

#include "layered/ports/choose_lanes.h"
#include "layered/ports/port_order.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace boxart::internal {
namespace {

class PortMaker {
 public:
  PortMaker(const LayeredGraph& layered, const Digraph& digraph, const Trunks& trunks)
      : layered_(layered), digraph_(digraph), trunks_(trunks) {}

  Ports make(const IdVector<NodeId, FreeSides>& sides) {
    for (auto& ports : out_.of)
      ports.resize(digraph_.edges.size(), none<PortId>);
    out_.at_top.resize(layered_.vertices.size());
    out_.at_bottom.resize(layered_.vertices.size());
    port_trunks();
    port_single_ends();
    for (const FlatWay& way : choose_lanes(layered_, digraph_, trunks_, sides, out_))
      port_flat_edge(way);
    sort_ports(layered_, out_);
    return std::move(out_);
  }

 private:
  bool has_chain(EdgeId edge) const {
    return digraph_.edges[edge].visible && !layered_.chain[edge].empty();
  }

  const LayeredGraph::Segment::End& end_of(EdgeId edge, LayerEnd end) const {
    return layered_.end_segment(edge, end).ends[end];
  }

  /// `bound`: what tells the part of a field that it is bound to.
  template <typename Bound>
  PortId add_port(VertexId vertex, bool at_bottom, const Bound& bound) {
    const PortId port = out_.ports.add({.vertex = vertex,
                                        .at_bottom = at_bottom,
                                        .field = bound.field,
                                        .part = bound.part,
                                        .sides = bound.sides});
    (at_bottom ? out_.at_bottom : out_.at_top)[vertex].push_back(port);
    return port;
  }

  void put(EdgeId edge, LayerEnd end, PortId port) {
    out_.of[end][edge] = port;
    out_.ports[port].edges.push_back(edge);
    out_.ports[port].far_ends.push_back(layered_.end_segment(edge, end).ends[other(end)].vertex);
  }

  void port_flat_edge(const FlatWay& way) {
    if (way.run == FlatWay::Run::Beside) {
      out_.beside.push_back(way.edge);
      return;
    }
    const Digraph::Edge& e = digraph_.edges[way.edge];
    const bool below = way.run == FlatWay::Run::Below;
    for (const EdgeEnd end : edge_ends) {
      Digraph::Edge::End here = e.ends[end];
      if (below) {
        here.sides = here.below.sides;
        here.part = here.below.part;
      }
      const PortId id = add_port(layered_.vertex_of[here.node], below, here);
      out_.of[end == EdgeEnd::Tail ? LayerEnd::Upper : LayerEnd::Lower][way.edge] = id;
      Port& port = out_.ports[id];
      port.edges.push_back(way.edge);
      port.far_ends.push_back(layered_.vertex_of[e.ends[other(end)].node]);
      port.lane = way.lanes[end];
      if (has(port.sides, Side::West) || has(port.sides, Side::East))
        port.sides = bit(port.lane == Port::Lane::Right ? Side::East : Side::West);
    }
  }

  void port_trunks() {
    for (const Trunk& trunk : trunks_.trunks) {
      const VertexId vertex = layered_.vertex_of[trunk.node];
      if (std::ranges::none_of(trunk.edges, [&](EdgeId edge) { return has_chain(edge); })) continue;
      const PortId port = add_port(vertex, trunk.end == LayerEnd::Upper, trunk);
      for (const EdgeId edge : trunk.edges) {
        if (has_chain(edge)) put(edge, trunk.end, port);
      }
    }
  }

  void port_single_ends() {
    for (const EdgeId edge : digraph_.edges.ids()) {
      if (!has_chain(edge)) continue;
      for (const LayerEnd end : layer_ends) {
        if (out_.of[end][edge] != none<PortId>) continue;
        const LayeredGraph::Segment::End& at = end_of(edge, end);
        if (at.frame != none<ClusterId>) continue;
        const Digraph::Edge::End& own = digraph_.edges[edge].ends[layered_.edge_end(edge, end)];
        put(edge, end, add_port(at.vertex, end == LayerEnd::Upper, own));
      }
    }
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  Ports out_;
};

}  // namespace

Ports make_ports(const LayeredGraph& layered,
                 const Digraph& digraph,
                 const Trunks& trunks,
                 const IdVector<NodeId, FreeSides>& sides) {
  return PortMaker(layered, digraph, trunks).make(sides);
}

Ports drop_hidden_ports(const LayeredGraph& layered, const Digraph& digraph, const Ports& ports) {
  Ports out;
  out.of = ports.of;
  out.at_top.resize(ports.at_top.size());
  out.at_bottom.resize(ports.at_bottom.size());
  for (auto& of : out.of)
    std::ranges::fill(of, none<PortId>);
  for (const PortId id : ports.ports.ids()) {
    Port port = ports.ports[id];
    port.edges.clear();
    port.far_ends.clear();
    for (std::size_t i = 0; i < ports.ports[id].edges.size(); ++i) {
      const EdgeId edge = ports.ports[id].edges[i];
      if (!digraph.edges[edge].visible) continue;
      port.edges.push_back(edge);
      port.far_ends.push_back(ports.ports[id].far_ends[i]);
    }
    if (port.edges.empty()) continue;
    const PortId kept = out.ports.add(port);
    (port.at_bottom ? out.at_bottom : out.at_top)[port.vertex].push_back(kept);
    for (const LayerEnd end : layer_ends) {
      for (const EdgeId edge : port.edges) {
        if (ports.of[end][edge] == id) out.of[end][edge] = kept;
      }
    }
  }
  std::ranges::copy_if(ports.beside, std::back_inserter(out.beside), [&](EdgeId edge) {
    return digraph.edges[edge].visible;
  });
  sort_ports(layered, out);
  return out;
}

bool is_aside(const LayeredGraph& layered, const Ports& ports, SegmentId id, LayerEnd end) {
  const auto& segment = layered.segments[id];
  if (segment.edge == none<EdgeId>) return false;
  if (layered.vertices[segment.ends[end].vertex].kind != LayeredGraph::Vertex::Kind::Node)
    return false;
  const PortId port = ports.of[end][segment.edge];
  return port != none<PortId> && is_aside(ports.ports[port]);
}

std::size_t channel_of_flat(const LayeredGraph& layered, const Ports& ports, EdgeId edge) {
  const Port& tail = ports.ports[ports.of[LayerEnd::Upper][edge]];
  const int layer = layered.vertices[tail.vertex].first_layer;
  return static_cast<std::size_t>(layer + (tail.at_bottom ? 1 : 0));
}

PortId labelled_port(const Ports& ports, EdgeId edge) {
  for (const LayerEnd end : layer_ends) {
    const PortId port = ports.of[end][edge];
    if (port != none<PortId> && ports.ports[port].label_columns > 0) return port;
  }
  return none<PortId>;
}

std::pair<int, int> net_key(const LayeredGraph& layered,
                            const Trunks& trunks,
                            const Ports& ports,
                            SegmentId id) {
  const auto& segment = layered.segments[id];
  const TrunkId trunk = trunks.of[segment.edge];
  if (trunk == none<TrunkId>) return {0, static_cast<int>(id)};
  const LayerEnd end = trunks.trunks[trunk].end;
  const VertexId vertex = segment.ends[end].vertex;
  if (layered.vertices[vertex].kind != LayeredGraph::Vertex::Kind::Node) {
    return {1, static_cast<int>(vertex)};
  }
  return {2, static_cast<int>(ports.of[end][segment.edge])};
}

}  // namespace boxart::internal
