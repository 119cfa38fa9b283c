#include "layered/ports/move_ports_aside.h"

#include "layered/columns/alignment_targets.h"
#include "layered/layer_rows.h"
#include "layered/layering.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

class LaneFinder {
 public:
  LaneFinder(const LayeredGraph& layered, Ports& ports) : layered_(layered), ports_(ports) {
    // How many layers of nodes there are up to each layer.
    int nodes = 0;
    for (const bool is_label_layer : layered.is_label_layer)
      node_layers_.push_back(nodes += is_label_layer ? 0 : 1);
  }

  void find(VertexId vertex) {
    std::array<bool, 2> taken{};  // the lanes at the left and at the right
    for (const bool at_bottom : {false, true}) {
      const std::vector<PortId>& side = (at_bottom ? ports_.at_bottom : ports_.at_top)[vertex];
      if (std::ranges::all_of(side, [&](PortId port) { return leads_back(port); })) continue;
      if (leads_back(side.front())) take(side.front(), Port::Lane::Left, taken[0]);
      if (leads_back(side.back())) take(side.back(), Port::Lane::Right, taken[1]);
    }
  }

 private:
  void take(PortId port, Port::Lane lane, bool& is_taken) {
    if (is_taken) return;
    is_taken = true;
    ports_.ports[port].lane = lane;
    ports_.ports[port].sides = bit(lane == Port::Lane::Left ? Side::West : Side::East);
  }

  /// Do all its edges lead back up, and one of them past a layer of nodes?
  bool leads_back(PortId id) const {
    const Port& port = ports_.ports[id];
    const auto is_reversed = [&](EdgeId edge) { return layered_.upper_end[edge] == EdgeEnd::Head; };
    return port.field < 0 && std::ranges::all_of(port.edges, is_reversed) &&
           std::ranges::any_of(port.edges, [&](EdgeId edge) { return passes_nodes(edge); });
  }

  bool passes_nodes(EdgeId edge) const {
    const std::vector<SegmentId>& chain = layered_.chain[edge];
    if (chain.empty()) return false;
    const auto layer = [&](VertexId vertex) {
      return static_cast<std::size_t>(layered_.vertices[vertex].first_layer);
    };
    const std::size_t first = layer(layered_.segments[chain.front()].upper().vertex);
    const std::size_t last = layer(layered_.segments[chain.back()].lower().vertex);
    return node_layers_[last] - node_layers_[first] > 1;
  }

  const LayeredGraph& layered_;
  Ports& ports_;
  std::vector<int> node_layers_;
};

/// At which sides nodes have lanes, or what runs straight to them, of which an arrowhead stands
/// beside them.
std::set<std::pair<VertexId, Port::Lane>> lanes_of(const Layering& layering) {
  const LayeredGraph& layered = layering.layered;
  std::set<std::pair<VertexId, Port::Lane>> lanes;
  for (const Port& port : layering.ports.ports) {
    if (is_aside(port)) lanes.insert({port.vertex, port.lane});
  }
  for (const EdgeId edge : layering.ports.beside) {
    const Digraph::Edge& e = layering.digraph.edges[edge];
    VertexId left = layered.vertex_of[e.tail().node];
    VertexId right = layered.vertex_of[e.head().node];
    if (layered.position[left] > layered.position[right]) std::swap(left, right);
    lanes.insert({left, Port::Lane::Right});
    lanes.insert({right, Port::Lane::Left});
  }
  return lanes;
}

}  // namespace

void move_ports_aside(const LayeredGraph& layered,
                      const IdVector<NodeId, bool>& may,
                      Ports& ports) {
  LaneFinder finder(layered, ports);
  for (const NodeId node : may.ids()) {
    if (may[node]) finder.find(layered.vertex_of[node]);
  }
}

void widen_lanes(Layering& layering) {
  const LayeredGraph& layered = layering.layered;
  const Ports& ports = layering.ports;
  const Columns& columns = layering.columns;
  VertexShapes& shapes = layering.shapes;
  const auto has_lane = [](const Port& port) { return is_aside(port); };
  if (std::ranges::none_of(ports.ports, has_lane)) return;
  const IdVector<VertexId, VertexId> left_of = left_neighbours(layered);
  const IdVector<VertexId, VertexId> right_of = right_neighbours(layered);
  const int width = width_of(layering);
  // Inside a frame its title may have rows of its own.
  const auto gap = [&](VertexId beside) {
    const auto& v = layered.vertices[beside];
    if (!is_border(v)) return layering.spacing.lines;
    const FrameInsets& insets = layering.insets[v.cluster];
    const bool left = v.kind == LayeredGraph::Vertex::Kind::LeftBorder;
    return layering.spacing.frame_inside + (left ? insets.left : insets.right);
  };
  const std::set<std::pair<VertexId, Port::Lane>> lanes = lanes_of(layering);
  for (const PortId id : ports.ports.ids()) {
    const Port& port = ports.ports[id];
    PortRange& range = shapes.ranges[id];
    const int own = columns[port.vertex];
    // Only the outermost lane has nothing beside it.
    if (port.lane == Port::Lane::Right) {
      if (range.last != shapes.of[port.vertex].width - 1) continue;
      const VertexId right = right_of[port.vertex];
      if (right != none<VertexId> && lanes.contains({right, Port::Lane::Left})) continue;
      const int end = right == none<VertexId> ? width : columns[right] - gap(right);
      range.last = std::max(range.last, end - 1 - own);
    } else if (port.lane == Port::Lane::Left) {
      if (range.first != 0) continue;
      const VertexId left = left_of[port.vertex];
      if (left != none<VertexId> && lanes.contains({left, Port::Lane::Right})) continue;
      const int begin =
          left == none<VertexId> ? 0 : columns[left] + shapes.of[left].width + gap(left);
      range.first = std::min(range.first, begin - own);
    }
  }
}

}  // namespace boxart::internal
