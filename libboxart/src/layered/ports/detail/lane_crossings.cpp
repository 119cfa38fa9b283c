#include "layered/ports/detail/lane_crossings.h"

#include <algorithm>

namespace boxart::internal {
namespace {

using Place = LaneCrossings::Place;

int sign(int difference) {
  return difference < 0 ? -1 : (difference > 0 ? 1 : 0);
}

/// -1: `a` stands left of `b`; 0: they stand as it suits their lines.
int order_of(const Place& a, const Place& b) {
  if (a.position != b.position) return sign(a.position - b.position);
  if (a.lane != b.lane) return sign(a.lane - b.lane);
  return a.offset16 < 0 || b.offset16 < 0 ? 0 : sign(a.offset16 - b.offset16);
}

bool is_between(const Place& left, const Place& place, const Place& right) {
  return order_of(left, place) < 0 && order_of(place, right) < 0;
}

bool cross(const LaneCrossings::Arc& a, const LaneCrossings::Arc& b) {
  return (is_between(a.left, b.left, a.right) && order_of(a.right, b.right) < 0) ||
         (is_between(a.left, b.right, a.right) && order_of(b.left, a.left) < 0);
}

std::size_t from(bool below) {
  return below ? 1 : 0;
}

}  // namespace

LaneCrossings::LaneCrossings(const LayeredGraph& layered,
                             const Digraph& digraph,
                             const Trunks& trunks,
                             const Ports& ports)
    : layered_(layered),
      ports_(ports),
      strands_(layered.layers.size() + 1),
      place_of_(layered.segments.size(), {.channel = 0, .number = 0}),
      arcs_(2 * layered.layers.size()),
      uses_(digraph.nodes.size(), {}) {
  for (const SegmentId id : layered.segments.ids()) {
    const auto& segment = layered.segments[id];
    if (!is_drawn(segment, digraph)) continue;
    const int layer = layered.vertices[segment.lower().vertex].first_layer;
    const auto channel = static_cast<std::size_t>(layer);
    place_of_[id] = {.channel = channel, .number = strands_[channel].size()};
    strands_[channel].push_back(
        {.at = {place_at(id, LayerEnd::Upper), place_at(id, LayerEnd::Lower)},
         .trunk = trunks.of[segment.edge]});
  }
}

Place LaneCrossings::place_at(SegmentId id, LayerEnd end) const {
  const auto& segment = layered_.segments[id];
  const VertexId vertex = segment.ends[end].vertex;
  Place place{.position = layered_.position[vertex]};
  if (layered_.vertices[vertex].kind != LayeredGraph::Vertex::Kind::Node) return place;
  const PortId port = ports_.of[end][segment.edge];
  if (port == none<PortId>) return place;
  const Port& own = ports_.ports[port];
  if (own.lane != Port::Lane::None) {
    place.lane = own.lane == Port::Lane::Left ? -1 : 1;
  } else if (own.field >= 0) {
    place.offset16 = segment.ends[end].offset16;
  }
  return place;
}

void LaneCrossings::move(const Port& port) {
  const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
  for (const EdgeId edge : port.edges) {
    const auto& chain = layered_.chain[edge];
    const SegmentId id = end == LayerEnd::Upper ? chain.front() : chain.back();
    const auto [channel, number] = place_of_[id];
    strands_[channel][number].at[end] = place_at(id, end);
  }
}

std::vector<LaneCrossings::Arc>& LaneCrossings::arcs_at(const Arc& arc) {
  return arcs_[2 * static_cast<std::size_t>(arc.layer) + from(arc.below)];
}

void LaneCrossings::add(const Arc& arc, int count) {
  std::vector<Arc>& arcs = arcs_at(arc);
  if (count > 0) {
    arcs.push_back(arc);
    return;
  }
  const auto same = [&](const Arc& other) {
    return order_of(arc.left, other.left) == 0 && order_of(arc.right, other.right) == 0;
  };
  const auto found = std::ranges::find_if(arcs, same);
  if (found != arcs.end()) arcs.erase(found);
}

void LaneCrossings::add(const Pass& pass, int count) {
  SideUse& side = uses_[pass.node][pass.right ? 1 : 0];
  (pass.goes_round ? side.round : side.ending)[from(pass.from_below)] += count;
}

void LaneCrossings::add_beside(NodeId left, NodeId right, int count) {
  uses_[left][1].beside += count;
  uses_[right][0].beside += count;
}

int LaneCrossings::of_ports(const std::vector<const Port*>& ports) const {
  int crossings = 0;
  std::vector<StrandPlace> own;
  for (const Port* port : ports) {
    const LayerEnd end = port->at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
    const auto layer = static_cast<std::size_t>(layered_.vertices[port->vertex].first_layer);
    const std::vector<Arc>& arcs = arcs_[2 * layer + from(port->at_bottom)];
    looks_ += std::ssize(arcs);
    for (const EdgeId edge : port->edges) {
      const auto& chain = layered_.chain[edge];
      const StrandPlace at = place_of_[end == LayerEnd::Upper ? chain.front() : chain.back()];
      if (edge == port->edges.front()) {
        const Place& place = strands_[at.channel][at.number].at[end];
        crossings += static_cast<int>(std::ranges::count_if(
            arcs, [&](const Arc& arc) { return is_between(arc.left, place, arc.right); }));
      }
      if (std::ranges::find(own, at) == own.end()) own.push_back(at);
    }
  }
  for (const StrandPlace at : own) {
    const std::vector<Strand>& all = strands_[at.channel];
    const Strand& strand = all[at.number];
    looks_ += std::ssize(all);
    for (const Strand& other : all) {
      if (strand.trunk != none<TrunkId> && strand.trunk == other.trunk) continue;
      const int upper = order_of(strand.at[LayerEnd::Upper], other.at[LayerEnd::Upper]);
      const int lower = order_of(strand.at[LayerEnd::Lower], other.at[LayerEnd::Lower]);
      if (upper * lower < 0) ++crossings;
    }
  }
  return crossings;
}

int LaneCrossings::of_arc(const Arc& arc) const {
  const std::size_t layer = static_cast<std::size_t>(arc.layer);
  const std::vector<Strand>& strands = strands_[layer + from(arc.below)];
  const std::vector<Arc>& arcs = arcs_[2 * layer + from(arc.below)];
  looks_ += std::ssize(strands) + std::ssize(arcs);
  const LayerEnd end = arc.below ? LayerEnd::Upper : LayerEnd::Lower;
  const auto crossed = std::ranges::count_if(strands, [&](const Strand& strand) {
    return is_between(arc.left, strand.at[end], arc.right);
  });
  const auto arcs_crossed =
      std::ranges::count_if(arcs, [&](const Arc& other) { return cross(arc, other); });
  return static_cast<int>(crossed + arcs_crossed);
}

int LaneCrossings::of_pass(const Pass& pass) const {
  const SideUse& side = use(pass.node, pass.right);
  const std::size_t opposite = from(!pass.from_below);
  if (!pass.goes_round) return side.round[opposite];
  return side.round[opposite] + side.ending[opposite] + side.beside;
}

int LaneCrossings::of_beside(NodeId left, NodeId right) const {
  int crossings = 0;
  for (const SideUse* side : {&use(left, true), &use(right, false)})
    crossings += side->round[0] + side->round[1];
  return crossings;
}

}  // namespace boxart::internal
