#include "layered/columns/stretch_boxes.h"

#include "base/at.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/detail/join_layers.h"
#include "layered/layering.h"
#include "layered/simplex/network_simplex.h"

#include <algorithm>
#include <limits>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using Kind = LayeredGraph::Vertex::Kind;

class BoxStretcher {
 public:
  BoxStretcher(const Layering& layering, const IdVector<VertexId, bool>& may_stretch)
      : layered_(layering.layered),
        ports_(layering.ports),
        shapes_(layering.shapes),
        port_columns_(layering.first_port_columns),
        separations_(layering.separations),
        room_(layering.spacing.room),
        may_stretch_(may_stretch),
        right_(layered_.vertices.size(), -1),
        port_(ports_.ports.size(), -1) {}

  StretchedBoxes stretch(StopToken stop) {
    problem_.node_count = separations_.variable_count;
    add_boxes();
    add_separations();
    for (const auto& segment : layered_.segments)
      align(segment);
    join_layers(layered_, separations_, problem_);
    if (room_ > 0) keep_within_room(problem_.node_count - 1);
    return boxes_from(network_simplex(problem_, {.stop = stop}));
  }

 private:
  // The cost of each cell: a bend of a segment is worth a wider box, and two nodes' worth more.
  static constexpr int width_cost = 1;
  static constexpr int bend_cost = 8;
  static constexpr int beyond_room_cost = 1000 * bend_cost;

  /// A place that moves with a variable.
  struct End {
    int variable;
    int offset;
  };

  void constrain(int left, int right, int distance, int weight) {
    problem_.edges.push_back(
        {.tail = left, .head = right, .minimum_length = distance, .weight = weight});
  }

  void add_boxes() {
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (!may_stretch_[vertex]) continue;
      const int left = separations_.variable[vertex];
      const int right = right_[vertex] = problem_.node_count++;
      constrain(left, right, shapes_.of[vertex].box_width - 1, width_cost);
      for (const auto* side : {&ports_.at_top[vertex], &ports_.at_bottom[vertex]})
        add_ports(*side, left, right);
    }
  }

  void add_ports(std::vector<PortId> side, int left, int right) {
    std::ranges::sort(side, {}, [&](PortId port) { return port_columns_[port]; });
    constexpr int apart = 2;
    int before = left;
    for (const PortId port : side) {
      port_[port] = problem_.node_count++;
      const Port& here = ports_.ports[port];
      const int least =
          before == left ? std::max(1, here.label_columns) : columns_from_port_before(here, apart);
      constrain(before, port_[port], least, 0);
      before = port_[port];
    }
    if (before != left) constrain(before, right, 1, 0);
  }

  /// What stands right of a box that may grow keeps off its right side.
  void add_separations() {
    std::vector<VertexId> vertex_of(at(separations_.variable_count), none<VertexId>);
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (may_stretch_[vertex]) {
        vertex_of[at(separations_.variable[vertex])] = vertex;
      }
    }
    for (const auto& c : separations_.constraints) {
      const VertexId vertex = vertex_of[at(c.left)];
      if (vertex == none<VertexId>) {
        constrain(c.left, c.right, c.distance, c.weight * bend_cost);
      } else {
        constrain(right_[vertex],
                  c.right,
                  c.distance - (shapes_.of[vertex].box_width - 1),
                  c.weight * bend_cost);
      }
    }
  }

  End end_of(VertexId vertex, PortId port, int offset) const {
    if (port != none<PortId> && port_[port] >= 0) return {.variable = port_[port], .offset = 0};
    return {.variable = separations_.variable[vertex], .offset = offset};
  }

  void align(const LayeredGraph::Segment& s) {
    if (s.edge == none<EdgeId>) return;
    if (s.ends_at_frame()) return;
    const bool from_node = layered_.vertices[s.upper().vertex].kind == Kind::Node;
    const bool to_node = layered_.vertices[s.lower().vertex].kind == Kind::Node;
    const End upper = end_of(s.upper().vertex,
                             from_node ? ports_.of[LayerEnd::Upper][s.edge] : none<PortId>,
                             upper_offset(layered_, ports_, shapes_, port_columns_, s));
    const End lower = end_of(s.lower().vertex,
                             to_node ? ports_.of[LayerEnd::Lower][s.edge] : none<PortId>,
                             lower_offset(layered_, ports_, shapes_, port_columns_, s));
    // x[upper] + shift = x[lower] when straight: both lengths are tight then.
    const int shift = upper.offset - lower.offset;
    const int weight = bend_cost * std::clamp(s.weight, 1, 100);
    const int middle = problem_.node_count++;
    constrain(middle, upper.variable, std::max(0, -shift), weight);
    constrain(middle, lower.variable, std::max(0, shift), weight);
  }

  /// `left`: the margin that all layers have in common.
  void keep_within_room(int left) {
    const int right = problem_.node_count++;
    for (const VertexId vertex : layered_.vertices.ids()) {
      if (may_stretch_[vertex]) {
        constrain(right_[vertex], right, 1, 0);
      } else {
        constrain(separations_.variable[vertex], right, shapes_.of[vertex].width, 0);
      }
    }
    problem_.edges.push_back({.tail = left,
                              .head = right,
                              .minimum_length = room_,
                              .weight = beyond_room_cost,
                              .penalty = beyond_room_cost});
  }

  StretchedBoxes boxes_from(const std::vector<int>& x) const {
    StretchedBoxes out{.columns = Columns(layered_.vertices.size(), 0),
                       .port_columns = port_columns_,
                       .box_widths = IdVector<VertexId, int>(layered_.vertices.size(), 0)};
    int least = std::numeric_limits<int>::max();
    for (const VertexId vertex : layered_.vertices.ids()) {
      const int left = x[at(separations_.variable[vertex])];
      out.columns[vertex] = left;
      least = std::min(least, left);
      out.box_widths[vertex] =
          may_stretch_[vertex] ? x[at(right_[vertex])] - left + 1 : shapes_.of[vertex].box_width;
    }
    for (const PortId port : ports_.ports.ids()) {
      if (port_[port] < 0) continue;
      out.port_columns[port] = x[at(port_[port])] - out.columns[ports_.ports[port].vertex];
    }
    for (int& column : out.columns)
      column -= least;
    return out;
  }

  const LayeredGraph& layered_;
  const Ports& ports_;
  const VertexShapes& shapes_;
  const PortColumns& port_columns_;
  const Separations& separations_;
  const int room_;
  const IdVector<VertexId, bool>& may_stretch_;
  IdVector<VertexId, int> right_;  // the variable of a box' right side
  IdVector<PortId, int> port_;     // that of a port; -1: it stands still in its box
  SimplexProblem problem_{.node_count = 0};
};

}  // namespace

std::optional<StretchedBoxes> stretch_boxes(const Layering& layering,
                                            const IdVector<VertexId, bool>& may_stretch,
                                            StopToken stop) {
  constexpr std::size_t max = 6000;
  const LayeredGraph& layered = layering.layered;
  if (layered.vertices.size() + layered.segments.size() + layering.ports.ports.size() > max) {
    return std::nullopt;
  }
  return BoxStretcher(layering, may_stretch).stretch(stop);
}

}  // namespace boxart::internal
