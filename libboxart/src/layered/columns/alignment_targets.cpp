#include "layered/columns/alignment_targets.h"

#include "layered/bend_cost.h"
#include "layered/layering.h"

#include <algorithm>
#include <cstdint>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

int offset_in(const LayeredGraph& layered,
              const VertexShapes& shapes,
              const PortColumns& port_columns,
              VertexId vertex,
              PortId port) {
  const VertexShape& shape = shapes.of[vertex];
  if (layered.vertices[vertex].kind != Kind::Node) return shape.line;
  return port == none<PortId> ? shape.left + shape.box_width / 2 : port_columns[port];
}

}  // namespace

int upper_offset(const LayeredGraph& layered,
                 const Ports& ports,
                 const VertexShapes& shapes,
                 const PortColumns& port_columns,
                 const LayeredGraph::Segment& segment) {
  const PortId port =
      segment.edge == none<EdgeId> ? none<PortId> : ports.of[LayerEnd::Upper][segment.edge];
  return offset_in(layered, shapes, port_columns, segment.upper().vertex, port);
}

int lower_offset(const LayeredGraph& layered,
                 const Ports& ports,
                 const VertexShapes& shapes,
                 const PortColumns& port_columns,
                 const LayeredGraph::Segment& segment) {
  const PortId port =
      segment.edge == none<EdgeId> ? none<PortId> : ports.of[LayerEnd::Lower][segment.edge];
  return offset_in(layered, shapes, port_columns, segment.lower().vertex, port);
}

IdVector<SegmentId, int> measure_bends(const Layering& layering) {
  const LayeredGraph& layered = layering.layered;
  const Ports& ports = layering.ports;
  const VertexShapes& shapes = layering.shapes;
  IdVector<SegmentId, int> bends(layered.segments.size(), 0);
  for (const SegmentId id : layered.segments.ids()) {
    const auto& s = layered.segments[id];
    const int lower = layering.columns[s.lower().vertex] +
                      lower_offset(layered, ports, shapes, layering.port_columns, s);
    const int upper = layering.columns[s.upper().vertex] +
                      upper_offset(layered, ports, shapes, layering.port_columns, s);
    bends[id] = lower - upper;
  }
  return bends;
}

int width_of(const Layering& layering) {
  int width = 0;
  for (const VertexId vertex : layering.layered.vertices.ids())
    width = std::max(width, layering.columns[vertex] + layering.shapes.of[vertex].width);
  return width;
}

std::int64_t cost_of_bends(const Layering& layering, const IdVector<SegmentId, int>& bends) {
  const LayeredGraph& layered = layering.layered;
  const IdVector<SegmentId, int> edge_counts = count_edges(layered);
  std::int64_t cost = 0;
  for (const SegmentId id : layered.segments.ids()) {
    const auto& segment = layered.segments[id];
    if (segment.is_line()) cost += std::int64_t{edge_counts[id]} * bend_cost(bends[id]);
  }
  return cost + std::int64_t{column_cost} * width_of(layering);
}

IdVector<EdgeId, bool> find_lone_edges(const LayeredGraph& layered, const Ports& ports) {
  IdVector<EdgeId, bool> is_lone(layered.chain.size(), false);
  // How many segments meet each vertex not by a lane.
  ByEnd<LayerEnd, IdVector<VertexId, int>> counts;
  for (const LayerEnd end : layer_ends) {
    counts[end].resize(layered.vertices.size(), 0);
    for (const SegmentId id : layered.segments.ids()) {
      if (!is_aside(layered, ports, id, end)) ++counts[end][layered.segments[id].ends[end].vertex];
    }
  }
  const auto is_alone = [&](SegmentId id, LayerEnd end) {
    return counts[end][layered.segments[id].ends[end].vertex] == 1 &&
           !is_aside(layered, ports, id, end);
  };
  for (const EdgeId edge : layered.chain.ids()) {
    is_lone[edge] =
        !layered.chain[edge].empty() && std::ranges::all_of(layered.chain[edge], [&](SegmentId id) {
          return !layered.segments[id].ends_at_frame() && is_alone(id, LayerEnd::Upper) &&
                 is_alone(id, LayerEnd::Lower);
        });
  }
  return is_lone;
}

IdVector<SegmentId, int> measure_straightness(const LayeredGraph& layered,
                                              const IdVector<EdgeId, bool>& is_lone,
                                              const IdVector<SegmentId, int>& edge_counts) {
  constexpr std::int64_t max = 1000;  // what weighs more says no more
  const auto is_node = [&](VertexId vertex) { return layered.vertices[vertex].kind == Kind::Node; };
  IdVector<SegmentId, int> straightness(layered.segments.size(), 0);
  for (const SegmentId id : layered.segments.ids()) {
    const auto& segment = layered.segments[id];
    if (segment.edge == none<EdgeId>) continue;
    const std::int64_t sum = std::int64_t{segment.weight} * edge_counts[id];
    // In quarters, so that what weighs nothing is still drawn together where nothing else speaks.
    const int weight = sum <= 0 ? 1 : 4 * static_cast<int>(std::min(sum, max));
    const int nodes = int{is_node(segment.upper().vertex)} + int{is_node(segment.lower().vertex)};
    const int factor = is_lone[segment.edge] ? 10 : nodes == 2 ? 1 : nodes == 1 ? 2 : 8;
    straightness[id] = factor * weight;
  }
  return straightness;
}

bool Alignment::is_of_fan(SegmentId id) const {
  if (edge_counts[id] > 1) return false;
  return std::ranges::any_of(layer_ends, [&](LayerEnd end) {
    const VertexId vertex = layered.segments[id].ends[end].vertex;
    return is(vertex, Kind::Node) && layered.segments_at(vertex, end).size() > 1;
  });
}

Alignment::Targets Alignment::targets(SegmentId id) const {
  const auto& segment = layered.segments[id];
  const int u = separations.variable[segment.upper().vertex];
  const int l = separations.variable[segment.lower().vertex];
  const auto border = [&](ClusterId frame, bool left) {
    const auto& cluster = layered.clusters[frame];
    return separations.variable[(left ? cluster.left_borders : cluster.right_borders).front()];
  };
  if (!segment.ends_at_frame()) {
    return node_targets(id, {u, l, upper(segment) - lower(segment)});
  }
  Targets both{};
  for (const bool left : {true, false}) {
    Target& target = both.items[left ? 0 : 1];
    const bool from_frame = segment.upper().frame != none<ClusterId>;
    const bool to_frame = segment.lower().frame != none<ClusterId>;
    target.upper = from_frame ? border(segment.upper().frame, left) : u;
    target.lower = to_frame ? border(segment.lower().frame, left) : l;
    // A line ends at no corner.
    const int inside = left ? 1 : -1;
    target.shift = (from_frame ? inside : upper(segment)) - (to_frame ? inside : lower(segment));
  }
  return both;
}

std::array<Alignment::Bound, 2> Alignment::bounds(SegmentId id) const {
  const auto& segment = layered.segments[id];
  struct Place {
    int variable;
    int offset;
  };
  // Where the line may come to this end: from the first column on, or up to the last.
  const auto place = [&](LayerEnd end, bool first) {
    const auto& at = segment.ends[end];
    if (at.frame == none<ClusterId>) {
      const int offset = end == LayerEnd::Upper ? upper(segment) : lower(segment);
      return Place{separations.variable[at.vertex], offset};
    }
    const auto& cluster = layered.clusters[at.frame];
    const auto& borders = first ? cluster.left_borders : cluster.right_borders;
    return Place{separations.variable[borders.front()], first ? 1 : -1};
  };
  const auto bound = [&](LayerEnd end) {
    const Place from = place(end, true);
    const Place to = place(other(end), false);
    return Bound{from.variable, to.variable, from.offset - to.offset};
  };
  return {bound(LayerEnd::Upper), bound(LayerEnd::Lower)};
}

Alignment::Targets Alignment::node_targets(SegmentId id, const Target& straight) const {
  Targets out{.items = {{straight, straight, straight}}, .count = 1};
  out.items[0].force = straight_force;
  if (bends.empty()) return out;
  for (const int bend : {bends[id][LayerEnd::Upper], -bends[id][LayerEnd::Lower]}) {
    if (bend == 0) continue;
    Target& target = out.items[static_cast<std::size_t>(out.count++)];
    target.shift += bend;
    target.force = middle_force;
  }
  return out;
}

int Alignment::middle(const std::vector<int>& x, VertexId vertex, LayerEnd end, int& count) const {
  struct Straight {
    int x;
    int weight;
  };
  const auto counts = [&](SegmentId id) {
    const auto& s = layered.segments[id];
    return s.is_line() && !is_aside(layered, ports, id, end);
  };
  const auto& ids = layered.segments_at(vertex, end);
  count = static_cast<int>(std::ranges::count_if(ids, counts));
  if (count == 0) return 0;
  if (count == 1)
    return straight_column(x, layered.segments[*std::ranges::find_if(ids, counts)], end);
  std::vector<Straight> all;
  all.reserve(static_cast<std::size_t>(count));
  std::int64_t total = 0;
  for (const SegmentId id : ids) {
    if (!counts(id)) continue;
    all.push_back({.x = straight_column(x, layered.segments[id], end), .weight = straightness[id]});
    total += all.back().weight;
  }
  std::ranges::sort(all, {}, &Straight::x);
  std::int64_t sum = 0;
  std::size_t i = 0;
  while (i + 1 < all.size() && 2 * (sum + all[i].weight) < total)
    sum += all[i++].weight;
  const bool between = 2 * (sum + all[i].weight) == total && i + 1 < all.size();
  if (!between) return all[i].x;
  // Of an odd number of lines one can be straight.
  if (count % 2 == 1) return std::clamp(x[variable(vertex)], all[i].x, all[i + 1].x);
  return all[i].x + (all[i + 1].x - all[i].x) / 2;
}

int Alignment::straight_column(const std::vector<int>& x,
                               const LayeredGraph::Segment& s,
                               LayerEnd end) const {
  const int shift = straight_shift(s);
  return end == LayerEnd::Upper ? x[variable(s.lower().vertex)] - shift
                                : x[variable(s.upper().vertex)] + shift;
}

std::int64_t Alignment::price_of(int width) const {
  const std::int64_t beyond = room > 0 ? std::max(0, width - room) : 0;
  return std::int64_t{width} * column_price + beyond * room_price;
}

int Alignment::right_end(const std::vector<int>& x) const {
  int end = 0;
  for (const VertexId vertex : layered.vertices.ids())
    end = std::max(end, x[variable(vertex)] + shapes.of[vertex].width);
  return end;
}

void Alignment::find_bends(const std::vector<int>& x) {
  bends = IdVector<SegmentId, ByEnd<LayerEnd, int>>(layered.segments.size());
  for (const VertexId vertex : layered.vertices.ids()) {
    if (layered.vertices[vertex].kind != Kind::Node) continue;
    for (const LayerEnd end : layer_ends) {
      int count = 0;
      const int centre = middle(x, vertex, end, count);
      if (count < 2) continue;
      for (const SegmentId id : layered.segments_at(vertex, end)) {
        bends[id][end] = straight_column(x, layered.segments[id], end) - centre;
      }
    }
  }
}

}  // namespace boxart::internal
