#include "boxes/widen_boxes.h"

#include "boxes/content_layout.h"

#include <algorithm>

namespace boxart::internal {

IdVector<VertexId, bool> stretchable(const ResolvedGraph& graph,
                                     const Axes& axes,
                                     const LayeredGraph& layered,
                                     const BoxPlans& plans) {
  IdVector<VertexId, bool> out(layered.vertices.size(), false);
  for (const NodeId id : graph.nodes.ids()) {
    const Node& node = graph.nodes[id];
    // What has lines at its sides where no port may be stays as it is, and so does what has loops
    // elsewhere than at the side that moves.
    const bool has_free_sides = std::ranges::all_of(all_sides, [&](Side side) {
      return side == Side::East ||
             plans[id].margins[static_cast<std::size_t>(axes.to_screen(side))] == 0;
    });
    out[layered.vertex_of[id]] = node.kind == Node::Kind::Box && node.content.parts.empty() &&
                                 !node.content.has_double_sides && has_free_sides &&
                                 plans[id].lanes.empty();
  }
  return out;
}

void widen_boxes(const ResolvedGraph& graph,
                 const Axes& axes,
                 const IdVector<VertexId, int>& widths,
                 Layering& layering,
                 BoxPlans& plans) {
  const Ports& ports = layering.ports;
  VertexShapes& shapes = layering.shapes;
  for (const NodeId id : graph.nodes.ids()) {
    const VertexId vertex = layering.layered.vertex_of[id];
    VertexShape& shape = shapes.of[vertex];
    const int more = widths[vertex] - shape.box_width;
    if (more <= 0) continue;
    shape.width += more;
    shape.box_width += more;
    BoxPlan& plan = plans[id];
    (axes.is_sideways() ? plan.size.height : plan.size.width) += more;
    plan.fields = place_content(graph.nodes[id].content, plan.rect());
    for (Loop& loop : plan.loops) {
      for (Point& p : loop.points)
        (axes.is_sideways() ? p.y : p.x) += more;
    }
    for (const auto* side : {&ports.at_top[vertex], &ports.at_bottom[vertex]}) {
      for (const PortId port : *side)
        shapes.ranges[port].last += more;
    }
  }
}

}  // namespace boxart::internal
