#include "sugiyama/straighten_ports.h"

#include "sugiyama/column_pulls.h"

#include <algorithm>
#include <cstdlib>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

/// Columns, [first, last].
struct Stretch {
  int first;
  int last;
};

class Straightener {
 public:
  Straightener(const LayeredGraph& layered,
               const Pins& pins,
               const Shapes& shapes,
               const Columns& columns,
               PortColumns& port_columns)
      : layered_(layered),
        pins_(pins),
        shapes_(shapes),
        columns_(columns),
        port_columns_(port_columns),
        place_(pins.pins.size(), 0) {
    for (const auto* sides : {&pins.at_top, &pins.at_bottom}) {
      for (const auto& side : *sides) {
        // Fields may have put pins in another order than their edges would.
        std::vector<PinId> sorted = side;
        std::ranges::sort(sorted, {}, [&](PinId pin) { return port_columns[pin]; });
        for (std::size_t i = 0; i < sorted.size(); ++i) {
          place_[sorted[i]] = static_cast<int>(i);
        }
        sorted_sides_.push_back(std::move(sorted));
      }
    }
  }

  void straighten() {
    std::vector<std::pair<int, SegmentId>> bent;
    for (const SegmentId id : layered_.segments.ids()) {
      const auto& segment = layered_.segments[id];
      if (segment.upper_frame != none<ClusterId> || segment.lower_frame != none<ClusterId>)
        continue;
      const int lack = std::abs(upper_column(id) - lower_column(id));
      if (lack > 0 && segment.edge != none<EdgeId>) bent.emplace_back(lack, id);
    }
    std::ranges::sort(bent);
    for (const auto& [lack, id] : bent)
      straighten(id);
  }

 private:
  PinId upper_pin(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    if (segment.edge == none<EdgeId> || layered_.vertices[segment.upper].kind != Kind::Node) {
      return none<PinId>;
    }
    return pins_.upper[segment.edge];
  }
  PinId lower_pin(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    if (segment.edge == none<EdgeId> || layered_.vertices[segment.lower].kind != Kind::Node) {
      return none<PinId>;
    }
    return pins_.lower[segment.edge];
  }

  int upper_column(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    return columns_[segment.upper] + upper_offset(layered_, pins_, shapes_, port_columns_, segment);
  }
  int lower_column(SegmentId id) const {
    const auto& segment = layered_.segments[id];
    return columns_[segment.lower] + lower_offset(layered_, pins_, shapes_, port_columns_, segment);
  }

  /// Where the end may be: its column, or, of a pin with one edge, all between its neighbours.
  Stretch room(PinId id, int column) const {
    if (id == none<PinId> || pins_.pins[id].edges.size() > 1) return {column, column};
    const Pin& pin = pins_.pins[id];
    const std::size_t vertices = layered_.vertices.size();
    const auto& side = sorted_sides_[index(pin.vertex) + (pin.at_bottom ? vertices : 0)];
    const auto at = static_cast<std::size_t>(place_[id]);
    constexpr int apart = 2;
    int first = shapes_.ranges[id].first;
    int last = shapes_.ranges[id].last;
    if (at > 0)
      first = std::max(first, std::min(port_columns_[side[at - 1]] + apart, port_columns_[id]));
    if (at + 1 < side.size()) {
      last = std::min(last, std::max(port_columns_[side[at + 1]] - apart, port_columns_[id]));
    }
    return {columns_[pin.vertex] + first, columns_[pin.vertex] + last};
  }

  bool is_blocked(PinId id, int column) const {
    if (id == none<PinId>) return false;
    const Pin& pin = pins_.pins[id];
    const auto& blocked =
        (pin.at_bottom ? shapes_.blocked_bottom : shapes_.blocked_top)[pin.vertex];
    return std::ranges::binary_search(blocked, column - columns_[pin.vertex]);
  }

  void straighten(SegmentId id) {
    const PinId upper = upper_pin(id);
    const PinId lower = lower_pin(id);
    const int from = upper_column(id);
    const int to = lower_column(id);
    const Stretch above = room(upper, from);
    const Stretch below = room(lower, to);
    const Stretch both{std::max(above.first, below.first), std::min(above.last, below.last)};
    if (both.first > both.last) return;
    const int column = std::clamp(from + (to - from) / 2, both.first, both.last);
    if (is_blocked(upper, column) || is_blocked(lower, column)) return;
    if (upper != none<PinId>) port_columns_[upper] = column - columns_[pins_.pins[upper].vertex];
    if (lower != none<PinId>) port_columns_[lower] = column - columns_[pins_.pins[lower].vertex];
  }

  const LayeredGraph& layered_;
  const Pins& pins_;
  const Shapes& shapes_;
  const Columns& columns_;
  PortColumns& port_columns_;
  IdVector<PinId, int> place_;
  std::vector<std::vector<PinId>> sorted_sides_;  // the tops of all vertices, then the bottoms
};

}  // namespace

void straighten_ports(const LayeredGraph& layered,
                      const Pins& pins,
                      const Shapes& shapes,
                      const Columns& columns,
                      PortColumns& port_columns) {
  Straightener(layered, pins, shapes, columns, port_columns).straighten();
}

}  // namespace boxart::internal
