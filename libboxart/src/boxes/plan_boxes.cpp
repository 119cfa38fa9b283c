#include "boxes/plan_boxes.h"

#include "boxes/content_layout.h"
#include "boxes/field_ports.h"
#include "boxes/field_sides.h"
#include "graph/heads.h"
#include "layered/layering.h"

#include <algorithm>
#include <map>
#include <utility>

namespace boxart::internal {
namespace {

class BoxPlanner {
 public:
  BoxPlanner(const ResolvedGraph& graph,
             const Axes& axes,
             const RouteKinds& routes,
             const LayeredGraph& layered,
             const Ports& ports)
      : graph_(graph), axes_(axes), layered_(layered), ports_(ports), loops_(graph.nodes.size()) {
    for (const EdgeId edge : graph.edges.ids()) {
      if (routes[edge] == RouteKind::Loop) loops_[graph.edges[edge].tail().node].push_back(edge);
    }
  }

  BoxPlans plan() {
    BoxPlans plans;
    for (const NodeId node : graph_.nodes.ids())
      plans.add(plan(node));
    return plans;
  }

 private:
  BoxPlan plan(NodeId id) {
    const Node& node = graph_.nodes[id];
    if (node.kind == Node::Kind::Point) {
      return {.size = {.width = 1, .height = 1}, .fields = {}, .loops = {}};
    }
    if (node.kind == Node::Kind::Plain) return plan_borderless(id);
    // Parts without lines between them grow by themselves where lines need room.
    Content own;
    const Content* content = &node.content;
    if (has_open_parts(node.content)) content = &(own = node.content);
    BoxPlan plan{.size = measure_content(*content)};
    plan.size.width = std::max(plan.size.width, node.minimum_width);
    plan.size.height = std::max(plan.size.height, node.minimum_height);
    grow_for_loops(id, plan.size);
    grow_for_ports(id, *content, content == &own ? &own : nullptr, plan);
    place(*content, plan);
    place_loops(id, *content, plan);
    return plan;
  }

  static void place(const Content& content, BoxPlan& plan) {
    plan.fields = place_content(content, plan.rect());
  }

  /// A label without a border is as large as it is.
  BoxPlan plan_borderless(NodeId id) const {
    const Label& label = graph_.nodes[id].content.text;
    BoxPlan plan{
        .size = {.width = std::max(1, label.width()), .height = std::max(1, label.height())}};
    plan.fields.push_back(
        {.rect = plan.rect(), .label = label, .rims = no_side, .lines = no_side, .padding = 0});
    return plan;
  }

  void grow_for_loops(NodeId id, Size& size) const {
    const int loops = static_cast<int>(loops_[id].size());
    if (loops == 0) return;
    if (axes_.is_sideways()) {
      size.width = std::max(size.width, 4 * loops + 1);
    } else {
      size.height = std::max(size.height, 2 * loops + 2);
    }
  }

  /// Sideways, labels stand above their lines: room for those of parallel edges between their ports
  /// lets the lines run straight. Those of flat edges have theirs at one end, the first of them
  /// beside the corner.
  int label_rows(const std::vector<PortId>& side) const {
    if (!axes_.is_sideways()) return 0;
    std::map<NodeId, std::pair<int, int>> parallel;  // by the other node: edges, rows of labels
    for (const PortId id : side) {
      const Port& port = ports_.ports[id];
      if (port.edges.size() > 1 || labelled_port(ports_, port.edges.front()) != none<PortId>)
        continue;
      const Edge& edge = graph_.edges[port.edges.front()];
      const NodeId here = layered_.vertices[port.vertex].node;
      auto& [edges, rows] = parallel[edge.ends[other(edge.end_at(here))].node];
      ++edges;
      rows += edge.label.height();
    }
    int sum = 0;
    for (const auto& [node, group] : parallel) {
      if (group.first > 1) sum += group.second;
    }
    for (const PortId id : side)
      sum += ports_.ports[id].label_columns;
    const bool at_corner = !side.empty() && ports_.ports[side.front()].label_columns > 0;
    return at_corner ? sum - 1 : sum;
  }

  /// Widens the box until each field, and each side as a whole, has room for its ports. Every round
  /// adds what is lacking, so a few rounds do; extra width may go to other fields first, which is
  /// why it takes more than one. It goes to the right ones of `open`, where that is given.
  void grow_for_ports(NodeId id, const Content& content, Content* open, BoxPlan& plan) const {
    const VertexId vertex = layered_.vertex_of[id];
    int& extent = axes_.is_sideways() ? plan.size.height : plan.size.width;
    for (bool lacking = true; lacking;) {
      lacking = false;
      place(content, plan);
      for (const bool at_bottom : {false, true}) {
        const Missing missing = missing_cells(vertex, at_bottom, plan);
        if (missing.cells <= 0) continue;
        lacking = true;
        if (open != nullptr && missing.field >= 0) {
          grow_field(*open, plan, missing);
          place(content, plan);
        } else {
          extent += missing.cells;
          if (open != nullptr) place(content, plan);
        }
      }
    }
  }

  /// The cells that a side, or a field at it, lacks for its ports.
  struct Missing {
    int cells;
    int field;
  };

  void grow_field(Content& content, BoxPlan& plan, const Missing& missing) const {
    const Rect inner = inside(plan.fields[static_cast<std::size_t>(missing.field)]);
    Content& part = part_of_field(content, missing.field);
    if (axes_.is_sideways()) {
      part.minimum_height = inner.height + missing.cells;
    } else {
      part.minimum_width = inner.width + missing.cells;
    }
    const Size size = measure_content(content);
    plan.size = {.width = std::max(plan.size.width, size.width),
                 .height = std::max(plan.size.height, size.height)};
  }

  /// Without those that go past the node.
  std::vector<PortId> ports_of_side(VertexId vertex, bool at_bottom) const {
    std::vector<PortId> side = (at_bottom ? ports_.at_bottom : ports_.at_top)[vertex];
    std::erase_if(side, [&](PortId port) { return is_aside(ports_.ports[port]); });
    return side;
  }

  /// How many cells the side lacks for its ports: those of each field need room in it, and so do
  /// all whose ranges lie in an interval of the side. (Fields inside the box have theirs at its
  /// rim, where they overlap those of others.) Costs O(fields^2), for fields that have ports.
  Missing missing_cells(VertexId vertex, bool at_bottom, const BoxPlan& plan) const {
    const std::vector<PortId> side = ports_of_side(vertex, at_bottom);
    const int extent = axes_.is_sideways() ? plan.size.height : plan.size.width;
    const auto dividers = divider_cells(
        plan.fields, plan.rect(), axes_.to_screen(at_bottom ? Side::South : Side::North));
    // Cells before one that are free, and up to it.
    const auto free_before = [&](int cell) {
      return cell - static_cast<int>(std::ranges::lower_bound(dividers, cell) - dividers.begin());
    };
    const auto free_to = [&](int cell) { return free_before(cell + 1); };
    const auto free_cells = [&](int first, int last) { return free_to(last) - free_before(first); };
    struct Group {
      int ports = 0;
      int field = -1;
    };
    std::map<std::pair<int, int>, Group> groups;  // ports by range
    for (const auto& [bound, count] : count_ports(ports_, side)) {
      const auto [field, part] = bound;
      PortRange range{.first = 1, .last = extent - 2};
      if (field >= 0 && field < static_cast<int>(plan.fields.size())) {
        range = port_range(plan.fields[static_cast<std::size_t>(field)], part, count, axes_);
      }
      Group& group = groups[{range.first, range.last}];
      group.ports += count;
      group.field = field;
    }
    Missing missing{.cells = cells_for(static_cast<int>(side.size()), axes_) + label_rows(side) -
                             free_cells(1, extent - 2),
                    .field = -1};
    const auto consider = [&missing](int cells, int field) {
      if (cells > missing.cells) missing = {.cells = cells, .field = field};
    };
    struct Interval {
      int first;
      int last;
      int free;  // cells up to the last
      int ports;
    };
    std::vector<Interval> by_end;
    by_end.reserve(groups.size());
    for (const auto& [range, group] : groups)
      by_end.push_back({range.first, range.second, free_to(range.second), group.ports});
    std::ranges::stable_sort(by_end, {}, &Interval::last);
    for (const auto& [from, own] : groups) {
      consider(cells_for(own.ports, axes_) - free_cells(from.first, from.second), own.field);
      const int before = free_before(from.first);
      int held = 0;
      for (const Interval& to : by_end) {
        if (from.first <= to.first) held += to.ports;
        if (from.first <= to.last) consider(held - (to.free - before), own.field);
      }
    }
    return missing;
  }

  void place_loops(NodeId id, const Content& content, BoxPlan& plan) const {
    if (loops_[id].empty()) return;
    const Side side = axes_.is_sideways() ? Side::South : Side::East;
    int next = 1;
    for (const EdgeId edge : loops_[id]) {
      const int first = next_free(plan, side, next);
      const int second = next_free(plan, side, first + (axes_.is_sideways() ? 2 : 1));
      plan.loops.push_back({.edge = edge, .first = first, .second = second});
      next = second + (axes_.is_sideways() ? 2 : 1);
    }
    // Lines between fields may have taken cells of the side: one more cell for each.
    int& extent = axes_.is_sideways() ? plan.size.width : plan.size.height;
    if (plan.loops.back().second <= extent - 2) return;
    extent += plan.loops.back().second - (extent - 2);
    plan.loops.clear();
    place(content, plan);
    place_loops(id, content, plan);
  }

  static int next_free(const BoxPlan& plan, Side side, int from) {
    const std::vector<int> taken = divider_cells(plan.fields, plan.rect(), side);
    while (std::ranges::binary_search(taken, from))
      ++from;
    return from;
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const LayeredGraph& layered_;
  const Ports& ports_;
  IdVector<NodeId, std::vector<EdgeId>> loops_;
};

}  // namespace

BoxPlans plan_boxes(const ResolvedGraph& graph,
                    const Axes& axes,
                    const RouteKinds& routes,
                    const LayeredGraph& layered,
                    const Ports& ports) {
  return BoxPlanner(graph, axes, routes, layered, ports).plan();
}

IdVector<VertexId, bool> stretchable(const ResolvedGraph& graph, const LayeredGraph& layered) {
  IdVector<VertexId, bool> out(layered.vertices.size(), false);
  for (const NodeId id : graph.nodes.ids()) {
    const Node& node = graph.nodes[id];
    // What has lines at its sides where no port may be stays as it is.
    out[layered.vertex_of[id]] = node.kind == Node::Kind::Box && node.content.parts.empty() &&
                                 !node.content.has_double_sides;
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
    for (const auto* side : {&ports.at_top[vertex], &ports.at_bottom[vertex]}) {
      for (const PortId port : *side)
        shapes.ranges[port].last += more;
    }
  }
}

}  // namespace boxart::internal
