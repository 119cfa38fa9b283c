#include "boxes/size_vertices.h"

#include "boxes/content_layout.h"
#include "boxes/field_ports.h"
#include "boxes/field_sides.h"
#include "graph/heads.h"

#include <algorithm>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

using VertexKind = LayeredGraph::Vertex::Kind;

class VertexSizer {
 public:
  VertexSizer(const ResolvedGraph& graph,
              const Axes& axes,
              const LayeredGraph& layered,
              const Ports& ports,
              const BoxPlans& plans)
      : graph_(graph), axes_(axes), layered_(layered), ports_(ports), plans_(plans) {}

  VertexShapes size() {
    out_.ranges.resize(ports_.ports.size(), {.first = 0, .last = 0});
    lane_columns_.resize(ports_.ports.size(), 0);
    out_.blocked_top.resize(layered_.vertices.size());
    out_.blocked_bottom.resize(layered_.vertices.size());
    for (const VertexId vertex : layered_.vertices.ids())
      out_.of.add(shape(vertex));
    for (const BoxPlan& plan : plans_) {
      for (const LanePath& lane : plan.lanes) {
        const Point last = lane.points.back();
        lane_columns_[lane.port] = axes_.is_sideways() ? last.y : last.x;
      }
    }
    for (const VertexId vertex : layered_.vertices.ids()) {
      for (const auto* side : {&ports_.at_top[vertex], &ports_.at_bottom[vertex]}) {
        const PortCounts counts = count_ports(ports_, *side);
        for (const PortId port : *side)
          out_.ranges[port] = range(port, counts);
      }
    }
    return std::move(out_);
  }

 private:
  VertexShape shape(VertexId vertex) {
    const auto& v = layered_.vertices[vertex];
    switch (v.kind) {
      case VertexKind::Node:
        return node_shape(vertex);
      case VertexKind::Label:
        return label_shape(graph_.edges[v.edge].label);
      default:
        return {};
    }
  }

  VertexShape node_shape(VertexId vertex) {
    const Node& node = graph_.nodes[layered_.vertices[vertex].node];
    const BoxPlan& plan = plans_[layered_.vertices[vertex].node];
    const auto margin = [&](Side side) {
      return plan.margins[static_cast<std::size_t>(axes_.to_screen(side))];
    };
    const int left = margin(Side::West);
    for (const bool at_bottom : {false, true}) {
      const Side side = axes_.to_screen(at_bottom ? Side::South : Side::North);
      std::vector<int>& blocked = (at_bottom ? out_.blocked_bottom : out_.blocked_top)[vertex];
      blocked = blocked_cells(plan, side);
      for (int& cell : blocked)
        cell += left;
    }
    const Size size = axes_.turn(plan.size);
    return {.width = left + size.width + margin(Side::East),
            .height = size.height,
            .left = left,
            .box_width = size.width,
            .above = margin(Side::North),
            .below = margin(Side::South),
            .has_border = shows_border(node),
            .is_borderless_text = node.visible && node.kind == Node::Kind::Plain};
  }

  /// Downwards: the line, a blank, the text. Sideways: the text above the line, a blank at its
  /// ends.
  VertexShape label_shape(const Label& label) const {
    if (axes_.is_sideways()) {
      return {.width = label.height() + 1, .height = label.width() + 2, .line = label.height()};
    }
    return {.width = label.width() + 2, .height = label.height(), .line = 0};
  }

  PortRange range(PortId id, const PortCounts& counts) const {
    const Port& port = ports_.ports[id];
    const int left = out_.of[port.vertex].left;
    if (is_aside(port)) {
      const int lane = left + lane_columns_[id];
      return {.first = lane, .last = lane};
    }
    PortRange range = range_in_box(port, counts);
    range.first += left;
    range.last += left;
    return range;
  }

  PortRange range_in_box(const Port& port, const PortCounts& counts) const {
    const NodeId node = layered_.vertices[port.vertex].node;
    const BoxPlan& plan = plans_[node];
    const Size box = axes_.turn(plan.size);
    if (graph_.nodes[node].kind != Node::Kind::Box) return {.first = 0, .last = box.width - 1};
    const Side side = axes_.to_screen(port.at_bottom ? Side::South : Side::North);
    if (port.field >= 0 && port.field < static_cast<int>(plan.fields.size())) {
      const FieldPlace place{port.field, port.part};
      return bound_range(plan, side, place, counts);
    }
    const LoopPlan::Kept kept = plan.kept[static_cast<std::size_t>(side)];
    return {.first = 1 + kept.before, .last = box.width - 2 - kept.behind};
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const LayeredGraph& layered_;
  const Ports& ports_;
  const BoxPlans& plans_;
  IdVector<PortId, int> lane_columns_;  // right of the box' left side; of other ports 0
  VertexShapes out_;
};

}  // namespace

VertexShapes size_vertices(const ResolvedGraph& graph,
                           const Axes& axes,
                           const LayeredGraph& layered,
                           const Ports& ports,
                           const BoxPlans& plans) {
  return VertexSizer(graph, axes, layered, ports, plans).size();
}

}  // namespace boxart::internal
