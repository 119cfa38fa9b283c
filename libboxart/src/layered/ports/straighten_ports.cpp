#include "layered/ports/straighten_ports.h"

#include "layered/columns/alignment_targets.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// Columns, [first, last].
struct Interval {
  int first;
  int last;
};

class Straightener {
 public:
  Straightener(const LayeredGraph& layered,
               const Ports& ports,
               const VertexShapes& shapes,
               const Columns& columns,
               PortColumns& port_columns)
      : layered_(layered),
        ports_(ports),
        shapes_(shapes),
        columns_(columns),
        port_columns_(port_columns),
        position_(ports.ports.size(), 0),
        is_lone_(find_lone_edges(layered, ports)) {
    for (const auto* sides : {&ports.at_top, &ports.at_bottom}) {
      for (const auto& side : *sides) {
        // Fields may have put ports in another order than their edges would.
        std::vector<PortId> sorted = side;
        std::erase_if(sorted, [&](PortId port) { return is_aside(ports_.ports[port]); });
        std::ranges::sort(sorted, {}, [&](PortId port) { return port_columns[port]; });
        for (std::size_t i = 0; i < sorted.size(); ++i) {
          position_[sorted[i]] = static_cast<int>(i);
        }
        sorted_sides_.push_back(std::move(sorted));
      }
    }
  }

  void straighten() {
    std::vector<std::pair<int, SegmentId>> bent;
    for (const SegmentId id : layered_.segments.ids()) {
      const auto& segment = layered_.segments[id];
      if (segment.ends_at_frame()) continue;
      const int lack = std::abs(upper_column(id) - lower_column(id));
      if (lack > 0 && segment.edge != none<EdgeId>) bent.emplace_back(lack, id);
    }
    std::ranges::sort(bent);
    for (const auto& [lack, id] : bent)
      straighten(id);
  }

 private:
  PortId upper_port(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    if (segment.edge == none<EdgeId> ||
        layered_.vertices[segment.upper().vertex].kind != Kind::Node) {
      return none<PortId>;
    }
    return ports_.of[LayerEnd::Upper][segment.edge];
  }
  PortId lower_port(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    if (segment.edge == none<EdgeId> ||
        layered_.vertices[segment.lower().vertex].kind != Kind::Node) {
      return none<PortId>;
    }
    return ports_.of[LayerEnd::Lower][segment.edge];
  }

  int upper_column(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    return columns_[segment.upper().vertex] +
           upper_offset(layered_, ports_, shapes_, port_columns_, segment);
  }
  int lower_column(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    return columns_[segment.lower().vertex] +
           lower_offset(layered_, ports_, shapes_, port_columns_, segment);
  }

  /// Where the end may be: its column, or, of a port with one edge, all between its neighbours. One
  /// that has the side for itself stays near its middle, unless the line is the only way from one
  /// node to the next: then it may leave the middle, but not come near a corner.
  Interval free_range(PortId id, int column, bool is_lone) const {
    if (id == none<PortId> || ports_.ports[id].edges.size() > 1) return {column, column};
    const Port& port = ports_.ports[id];
    if (is_aside(port)) {
      const PortRange& range = shapes_.ranges[id];
      return {columns_[port.vertex] + range.first, columns_[port.vertex] + range.last};
    }
    const std::size_t vertices = layered_.vertices.size();
    const auto& side = sorted_sides_[index(port.vertex) + (port.at_bottom ? vertices : 0)];
    const auto at = static_cast<std::size_t>(position_[id]);
    constexpr int apart = 2;
    int first = shapes_.ranges[id].first;
    int last = shapes_.ranges[id].last;
    if (at > 0) {
      first = std::max(first, std::min(port_columns_[side[at - 1]] + apart, port_columns_[id]));
    }
    if (at + 1 < side.size()) {
      const int before_next = columns_from_port_before(ports_.ports[side[at + 1]], apart);
      last = std::min(last, std::max(port_columns_[side[at + 1]] - before_next, port_columns_[id]));
    }
    if (side.size() == 1) {
      constexpr int from_middle = 3;
      constexpr int from_corner = 2;
      const int middle = port_columns_[id];
      const int width = shapes_.of[port.vertex].box_width;
      const int left = shapes_.of[port.vertex].left;
      const int away = is_lone ? width : from_middle;
      // In a narrow box the cells beside the middle are next to the corners.
      const int least = std::min(from_corner, (width - 2) / 2);
      first = std::max({first, std::min(left + least, middle), middle - away});
      last = std::min({last, std::max(left + width - 1 - least, middle), middle + away});
    }
    return {columns_[port.vertex] + first, columns_[port.vertex] + last};
  }

  bool is_blocked(PortId id, int column) const {
    if (id == none<PortId>) return false;
    const Port& port = ports_.ports[id];
    const auto& blocked =
        (port.at_bottom ? shapes_.blocked_bottom : shapes_.blocked_top)[port.vertex];
    return std::ranges::binary_search(blocked, column - columns_[port.vertex]);
  }

  void straighten(SegmentId id) {
    const PortId upper = upper_port(id);
    const PortId lower = lower_port(id);
    const int from = upper_column(id);
    const int to = lower_column(id);
    const bool is_lone = is_lone_[layered_.segments[id].edge];
    const Interval above = free_range(upper, from, is_lone);
    const Interval below = free_range(lower, to, is_lone);
    const Interval both{std::max(above.first, below.first), std::min(above.last, below.last)};
    if (both.first > both.last) return;
    const int column = std::clamp(from + (to - from) / 2, both.first, both.last);
    if (is_blocked(upper, column) || is_blocked(lower, column)) return;
    if (upper != none<PortId>) port_columns_[upper] = column - columns_[ports_.ports[upper].vertex];
    if (lower != none<PortId>) port_columns_[lower] = column - columns_[ports_.ports[lower].vertex];
  }

  const LayeredGraph& layered_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const Columns& columns_;
  PortColumns& port_columns_;
  IdVector<PortId, int> position_;
  IdVector<EdgeId, bool> is_lone_;
  std::vector<std::vector<PortId>> sorted_sides_;  // the tops of all vertices, then the bottoms
};

}  // namespace

void straighten_ports(const LayeredGraph& layered,
                      const Ports& ports,
                      const VertexShapes& shapes,
                      const Columns& columns,
                      PortColumns& port_columns) {
  Straightener(layered, ports, shapes, columns, port_columns).straighten();
}

}  // namespace boxart::internal
