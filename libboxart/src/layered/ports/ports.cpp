#include "layered/ports/ports.h"

#include "layered/layer_rows.h"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <set>
#include <tuple>
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
    choose_lanes();
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

  /// A flat edge that may run straight between two neighbours.
  struct Neighbours {
    VertexId left;
    VertexId right;
  };

  std::optional<Neighbours> neighbours_of(EdgeId edge,
                                          const IdVector<VertexId, VertexId>& right_of) const {
    const Digraph::Edge& e = digraph_.edges[edge];
    EdgeEnd left_end = EdgeEnd::Tail;
    const auto vertex = [&](EdgeEnd end) { return layered_.vertex_of[e.ends[end].node]; };
    if (layered_.position[vertex(EdgeEnd::Tail)] > layered_.position[vertex(EdgeEnd::Head)])
      left_end = EdgeEnd::Head;
    const EdgeEnd right_end = other(left_end);
    const bool may_be =
        has(e.ends[left_end].beside, Side::East) && has(e.ends[right_end].beside, Side::West);
    if (!may_be || right_of[vertex(left_end)] != vertex(right_end)) return std::nullopt;
    return Neighbours{vertex(left_end), vertex(right_end)};
  }

  /// Those with bound ends come first: others may run round what these take.
  void port_flat_edges() {
    if (layered_.flat_edges.empty()) return;
    const IdVector<VertexId, VertexId> right_of = right_neighbours(layered_);
    for (const bool bound : {true, false}) {
      for (const EdgeId edge : layered_.flat_edges) {
        const Digraph::Edge& e = digraph_.edges[edge];
        const bool is_bound =
            std::ranges::any_of(e.ends, [](const auto& end) { return end.sides != no_side; });
        if (e.visible && is_bound == bound) port_flat_edge(edge, right_of);
      }
    }
  }

  void port_flat_edge(EdgeId edge, const IdVector<VertexId, VertexId>& right_of) {
    const auto beside = neighbours_of(edge, right_of);
    if (beside && sides_[layered_.vertices[beside->left].node].right &&
        sides_[layered_.vertices[beside->right].node].left &&
        joined_.insert({beside->left, beside->right}).second) {
      out_.beside.push_back(edge);
      return;
    }
    const Digraph::Edge& e = digraph_.edges[edge];
    for (const EdgeEnd end : edge_ends) {
      const Digraph::Edge::End& here = e.ends[end];
      const PortId port = add_port(layered_.vertex_of[here.node], false, here);
      out_.of[end == EdgeEnd::Tail ? LayerEnd::Upper : LayerEnd::Lower][edge] = port;
      out_.ports[port].edges.push_back(edge);
      out_.ports[port].far_ends.push_back(layered_.vertex_of[e.ends[other(end)].node]);
      if (here.sides == no_side) continue;
      choose_lane(out_.ports[port], {});
      const bool right = out_.ports[port].lane == Port::Lane::Right;
      sides_[here.node].take(bit(right ? Side::East : Side::West));
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

  bool is_flat(const Port& port) const {
    return layered_.vertices[port.far_ends.front()].first_layer ==
           layered_.vertices[port.vertex].first_layer;
  }

  /// What goes past its node has the lane at the side that it is bound to, or the one towards its
  /// other end; or, where this is the next node and has a lane, too, the same, so that one node may
  /// stand below the other.
  void choose_lanes() {
    const auto is_bound = [&](PortId port) { return out_.ports[port].sides != no_side; };
    for (const auto* sides : {&out_.at_bottom, &out_.at_top}) {
      for (const auto& side : *sides) {
        if (std::ranges::none_of(side, is_bound)) continue;
        std::vector<std::int64_t> keys;  // of what meets this side of the node
        for (const PortId port : side) {
          if (!is_bound(port) && !is_flat(out_.ports[port]))
            keys.push_back(sort_key(out_.ports[port]));
        }
        std::ranges::sort(keys);
        for (const PortId port : side) {
          if (is_bound(port)) choose_lane(out_.ports[port], keys);
        }
      }
    }
  }

  void choose_lane(Port& port, const std::vector<std::int64_t>& keys) const {
    const bool may_be_left = port.sides != bit(Side::East);
    const bool may_be_right = port.sides != bit(Side::West);
    const bool right = may_be_right && (!may_be_left || comes_from_right(port, keys));
    port.lane = right ? Port::Lane::Right : Port::Lane::Left;
    if (has(port.sides, Side::West) || has(port.sides, Side::East))
      port.sides = bit(right ? Side::East : Side::West);
  }

  /// `keys`: of what else meets its side of the node, ascending.
  bool comes_from_right(const Port& port, const std::vector<std::int64_t>& keys) const {
    const VertexId far = port.far_ends.front();
    if (is_flat(port)) return layered_.position[far] > layered_.position[port.vertex];
    const PortId above = out_.of[LayerEnd::Upper][port.edges.front()];
    if (!port.at_bottom && above != none<PortId> && out_.ports[above].vertex == far &&
        is_aside(out_.ports[above]))
      return out_.ports[above].lane == Port::Lane::Right;
    const std::int64_t key = sort_key(port);
    const auto left = std::ranges::lower_bound(keys, key) - keys.begin();
    const auto right = keys.end() - std::ranges::upper_bound(keys, key);
    if (left != right) return left > right;
    // By how far right the two stand in their layers.
    const auto place = [&](VertexId vertex, int offset16, VertexId beyond) {
      const auto layer = static_cast<std::size_t>(layered_.vertices[beyond].first_layer);
      return (16 * std::int64_t{layered_.position[vertex]} + offset16) *
             static_cast<std::int64_t>(layered_.layers[layer].size());
    };
    const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
    const auto& far_end = layered_.end_segment(port.edges.front(), end).ends[other(end)];
    constexpr int middle16 = 8;
    return place(far, far_end.offset16, port.vertex) >= place(port.vertex, middle16, far);
  }

  /// Parallel edges stand in the same order at both ends; flat ones in opposite orders, so that
  /// their arcs nest.
  int turn(const Port& port) const {
    const int first = static_cast<int>(port.edges.front());
    const bool to_the_left =
        layered_.position[port.far_ends.front()] < layered_.position[port.vertex];
    return is_flat(port) && to_the_left ? -first : first;
  }

  static int place_of_lane(Port::Lane lane) {
    if (lane == Port::Lane::None) return 0;
    return lane == Port::Lane::Left ? -1 : 1;
  }

  void sort_ports() {
    for (auto* sides : {&out_.at_top, &out_.at_bottom}) {
      for (auto& ports : *sides) {
        if (ports.size() < 2) continue;
        std::vector<std::tuple<int, std::int64_t, int, PortId>> keyed;
        keyed.reserve(ports.size());
        for (const PortId id : ports) {
          const Port& port = out_.ports[id];
          keyed.emplace_back(place_of_lane(port.lane), sort_key(port), turn(port), id);
        }
        std::ranges::sort(keyed);
        std::ranges::transform(
            keyed, ports.begin(), [](const auto& entry) { return std::get<PortId>(entry); });
      }
    }
  }

  const LayeredGraph& layered_;
  const Digraph& digraph_;
  const Trunks& trunks_;
  IdVector<NodeId, FreeSides> sides_;
  std::set<std::pair<VertexId, VertexId>> joined_{};  // neighbours, by an edge beside them
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
