#include "layered/ports/ports.h"

#include "layered/layer_rows.h"

#include <algorithm>
#include <cstdint>
#include <set>
#include <utility>

namespace boxart::internal {
namespace {

class PortMaker {
 public:
  PortMaker(const LayeredGraph& layered,
            const Digraph& digraph,
            const Trunks& trunks,
            const IdVector<NodeId, FreeSides>& sides)
      : layered_(layered), digraph_(digraph), trunks_(trunks), sides_(sides) {}

  Ports make() {
    for (auto& ports : out_.of)
      ports.resize(digraph_.edges.size(), none<PortId>);
    out_.at_top.resize(layered_.vertices.size());
    out_.at_bottom.resize(layered_.vertices.size());
    port_flat_edges();
    port_trunks();
    port_single_ends();
    sort_ports();
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
    const PortId port = out_.ports.add(
        {.vertex = vertex, .at_bottom = at_bottom, .field = bound.field, .part = bound.part});
    (at_bottom ? out_.at_bottom : out_.at_top)[vertex].push_back(port);
    return port;
  }

  void put(EdgeId edge, LayerEnd end, PortId port) {
    out_.of[end][edge] = port;
    out_.ports[port].edges.push_back(edge);
    out_.ports[port].far_ends.push_back(layered_.end_segment(edge, end).ends[other(end)].vertex);
  }

  void port_flat_edges() {
    if (layered_.flat_edges.empty()) return;
    const IdVector<VertexId, VertexId> right_of = right_neighbours(layered_);
    std::set<std::pair<VertexId, VertexId>> joined;
    for (const EdgeId edge : layered_.flat_edges) {
      const Digraph::Edge& e = digraph_.edges[edge];
      if (!e.visible) continue;
      VertexId left = layered_.vertex_of[e.tail().node];
      VertexId right = layered_.vertex_of[e.head().node];
      if (layered_.position[left] > layered_.position[right]) std::swap(left, right);
      const bool neighbours = right_of[left] == right;
      const bool unbound = e.tail().field < 0 && e.head().field < 0;
      const bool are_free =
          sides_[layered_.vertices[left].node].right && sides_[layered_.vertices[right].node].left;
      if (neighbours && unbound && are_free && joined.insert({left, right}).second) {
        out_.beside.push_back(edge);
        continue;
      }
      for (const EdgeEnd end : edge_ends) {
        const Digraph::Edge::End& here = e.ends[end];
        const PortId port = add_port(layered_.vertex_of[here.node], false, here);
        out_.of[end == EdgeEnd::Tail ? LayerEnd::Upper : LayerEnd::Lower][edge] = port;
        out_.ports[port].edges.push_back(edge);
        out_.ports[port].far_ends.push_back(layered_.vertex_of[e.ends[other(end)].node]);
      }
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

  /// Where a port wants to be among those of its side. Of flat edges, those to the right stand
  /// rightmost, the nearest of them at the very side, so that their arcs nest; likewise on the
  /// left.
  std::int64_t sort_key(const Port& port) const {
    constexpr std::int64_t far_out = std::int64_t{1} << 40;
    const VertexId far = port.far_ends.front();
    if (layered_.vertices[far].first_layer == layered_.vertices[port.vertex].first_layer) {
      const bool to_the_right = layered_.position[far] > layered_.position[port.vertex];
      return (to_the_right ? far_out : -far_out) - layered_.position[far];
    }
    std::int64_t sum = 0;
    for (std::size_t i = 0; i < port.edges.size(); ++i) {
      const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
      const int offset16 = layered_.end_segment(port.edges[i], end).ends[other(end)].offset16;
      sum += layered_.position[port.far_ends[i]] * 16 + offset16;
    }
    return sum * 16 / static_cast<std::int64_t>(port.edges.size());
  }

  /// Parallel edges stand in the same order at both ends; flat ones in opposite orders, so that
  /// their arcs nest.
  int turn(const Port& port) const {
    const VertexId far = port.far_ends.front();
    const int first = static_cast<int>(port.edges.front());
    const bool is_flat =
        layered_.vertices[far].first_layer == layered_.vertices[port.vertex].first_layer;
    return is_flat && layered_.position[far] < layered_.position[port.vertex] ? -first : first;
  }

  void sort_ports() {
    for (auto* sides : {&out_.at_top, &out_.at_bottom}) {
      for (auto& ports : *sides) {
        if (ports.size() < 2) continue;
        std::vector<std::pair<std::pair<std::int64_t, int>, PortId>> keyed;
        keyed.reserve(ports.size());
        for (const PortId port : ports)
          keyed.push_back({{sort_key(out_.ports[port]), turn(out_.ports[port])}, port});
        std::ranges::sort(keyed);
        std::ranges::transform(
            keyed, ports.begin(), [](const auto& entry) { return entry.second; });
      }
    }
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  const IdVector<NodeId, FreeSides>& sides_;
  Ports out_;
};

}  // namespace

Ports make_ports(const LayeredGraph& layered,
                 const Digraph& digraph,
                 const Trunks& trunks,
                 const IdVector<NodeId, FreeSides>& sides) {
  return PortMaker(layered, digraph, trunks, sides).make();
}

bool is_aside(const LayeredGraph& layered, const Ports& ports, SegmentId id, LayerEnd end) {
  const auto& segment = layered.segments[id];
  if (segment.edge == none<EdgeId>) return false;
  if (layered.vertices[segment.ends[end].vertex].kind != LayeredGraph::Vertex::Kind::Node)
    return false;
  const PortId port = ports.of[end][segment.edge];
  return port != none<PortId> && is_aside(ports.ports[port]);
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
