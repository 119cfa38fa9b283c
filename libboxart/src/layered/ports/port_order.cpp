#include "layered/ports/port_order.h"

#include <algorithm>
#include <cstddef>
#include <tuple>
#include <vector>

namespace boxart::internal {
namespace {

constexpr std::int64_t places = 32;  // of a vertex: its lanes, and between them its width

int number_of_lane(Port::Lane lane) {
  if (lane == Port::Lane::None) return 0;
  return lane == Port::Lane::Left ? -1 : 1;
}

/// The place of a line at a vertex, past the sides of which it may go.
std::int64_t place_at(
    const LayeredGraph& layered, VertexId vertex, PortId port, int offset16, const Ports& ports) {
  const Port::Lane lane = port == none<PortId> ? Port::Lane::None : ports.ports[port].lane;
  const std::int64_t first = layered.position[vertex] * places;
  if (lane == Port::Lane::None) return first + places / 4 + offset16;
  return lane == Port::Lane::Left ? first : first + places - 1;
}

/// From the outermost lane at the left to that at the right.
int place_of_lane(const Port& port) {
  const bool goes_round =
      is_aside(port) && side_of(port) == (port.at_bottom ? Side::North : Side::South);
  return number_of_lane(port.lane) * (goes_round ? 2 : 1);
}

/// Flat edges stand in opposite orders at both ends, so that their arcs nest.
int turn(const LayeredGraph& layered, const Port& port) {
  const int first = static_cast<int>(port.edges.front());
  const bool to_the_left = layered.position[port.far_ends.front()] < layered.position[port.vertex];
  return is_flat(layered, port) && to_the_left ? -first : first;
}

}  // namespace

bool is_flat(const LayeredGraph& layered, const Port& port) {
  return layered.vertices[port.far_ends.front()].first_layer ==
         layered.vertices[port.vertex].first_layer;
}

std::int64_t order_key(const LayeredGraph& layered, const Ports& ports, const Port& port) {
  constexpr std::int64_t far_out = std::int64_t{1} << 40;
  constexpr int middle16 = 8;
  const VertexId far = port.far_ends.front();
  if (is_flat(layered, port)) {
    const auto& of = ports.of;
    const EdgeId edge = port.edges.front();
    const PortId tail = of[LayerEnd::Upper][edge];
    const bool is_tail = tail != none<PortId> && ports.ports[tail].vertex == port.vertex;
    const PortId there = is_tail ? of[LayerEnd::Lower][edge] : tail;
    const bool to_the_right = layered.position[far] > layered.position[port.vertex];
    return (to_the_right ? far_out : -far_out) - place_at(layered, far, there, middle16, ports);
  }
  std::int64_t sum = 0;
  const LayerEnd end = port.at_bottom ? LayerEnd::Upper : LayerEnd::Lower;
  for (std::size_t i = 0; i < port.edges.size(); ++i) {
    const auto& there = layered.end_segment(port.edges[i], end).ends[other(end)];
    const bool at_node = layered.vertices[there.vertex].kind == LayeredGraph::Vertex::Kind::Node;
    const PortId far_port = at_node ? ports.of[other(end)][port.edges[i]] : none<PortId>;
    sum += place_at(layered, port.far_ends[i], far_port, there.offset16, ports);
  }
  return sum * places / static_cast<std::int64_t>(port.edges.size());
}

void sort_ports(const LayeredGraph& layered, Ports& ports) {
  for (auto* sides : {&ports.at_top, &ports.at_bottom}) {
    for (auto& side : *sides) {
      if (side.size() < 2) continue;
      std::vector<std::tuple<int, std::int64_t, int, PortId>> keyed;
      keyed.reserve(side.size());
      for (const PortId id : side) {
        const Port& port = ports.ports[id];
        keyed.emplace_back(
            place_of_lane(port), order_key(layered, ports, port), turn(layered, port), id);
      }
      std::ranges::sort(keyed);
      std::ranges::transform(
          keyed, side.begin(), [](const auto& entry) { return std::get<PortId>(entry); });
    }
  }
}

}  // namespace boxart::internal
