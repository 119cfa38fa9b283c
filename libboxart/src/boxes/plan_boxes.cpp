#include "boxes/plan_boxes.h"

#include "boxes/compass.h"
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
      : graph_(graph), axes_(axes), layered_(layered), ports_(ports), ends_(graph.nodes.size()) {
    for (const EdgeId id : graph.edges.ids()) {
      const Edge& edge = graph.edges[id];
      if (routes[id] == RouteKind::Loop) {
        Ends& ends = ends_[edge.tail().node];
        ends.loops.push_back({.edge = id, .at = loop_sides(edge, axes)});
        ends.labels.push_back({.width = edge.label.width(), .height = edge.label.height()});
      } else if (routes[id] == RouteKind::Detour) {
        for (const Edge::End& end : edge.ends)
          count_detour(end);
      }
    }
  }

  BoxPlans plan() {
    BoxPlans plans;
    for (const NodeId node : graph_.nodes.ids())
      plans.add(plan(node));
    return plans;
  }

 private:
  /// What meets a node that runs through no layers.
  struct Ends {
    std::vector<LoopSides> loops{};
    std::vector<Size> labels{};  // of the loops
    BySide<int> detours{};       // ends that are bound to a side
  };

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
    grow_for_ports(id, *content, content == &own ? &own : nullptr, plan);
    return plan;
  }

  /// The fields of the box, and its loops; where these lack cells, the box grows.
  void place(NodeId id, const Content& content, BoxPlan& plan) const {
    const Ends& ends = ends_[id];
    for (;;) {
      plan.fields = place_content(content, plan.rect());
      LoopPlan loops = plan_loops(ends.loops, ends.labels, plan.size, plan.fields, axes_);
      const Size lacking = lacking_cells(ends, loops, plan.size);
      plan.size.width += lacking.width;
      plan.size.height += lacking.height;
      if (lacking.width > 0 || lacking.height > 0) continue;
      plan.loops = std::move(loops.loops);
      plan.margins = loops.margins;
      plan.kept = loops.kept;
      return;
    }
  }

  /// What the box is too small by for its loops, and beside them for the other ends at each side.
  static Size lacking_cells(const Ends& ends, const LoopPlan& loops, Size box) {
    Size lacking = loops.lacking;
    for (const Side side : all_sides) {
      const auto at = static_cast<std::size_t>(side);
      if (ends.detours[at] == 0) continue;
      const bool along_x = side == Side::North || side == Side::South;
      const int extent = along_x ? box.width : box.height;
      const int free = extent - 2 - loops.kept[at].before - loops.kept[at].behind;
      int& lack = along_x ? lacking.width : lacking.height;
      lack = std::max(lack, ends.detours[at] - free);
    }
    return lacking;
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

  /// An end that is bound to one side of a box.
  void count_detour(const Edge::End& end) {
    const Node& node = graph_.nodes[end.node];
    if (node.kind != Node::Kind::Box || !node.content.parts.empty()) return;
    if (end.cluster != none<ClusterId>) return;
    const Sides sides = sides_of(end.spec.compass);
    for (const Side side : all_sides) {
      if (sides == bit(side)) ++ends_[end.node].detours[static_cast<std::size_t>(side)];
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
      place(id, content, plan);
      for (const bool at_bottom : {false, true}) {
        const Missing missing = missing_cells(vertex, at_bottom, plan);
        if (missing.cells <= 0) continue;
        lacking = true;
        if (open != nullptr && missing.field >= 0) {
          grow_field(*open, plan, missing);
          place(id, content, plan);
        } else {
          extent += missing.cells;
          if (open != nullptr) place(id, content, plan);
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
    const Side on_screen = axes_.to_screen(at_bottom ? Side::South : Side::North);
    const auto dividers = divider_cells(plan.fields, plan.rect(), on_screen);
    const LoopPlan::Kept& kept = plan.kept[static_cast<std::size_t>(on_screen)];
    const int first_free = 1 + kept.before;
    const int last_free = extent - 2 - kept.behind;
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
      PortRange range{.first = first_free, .last = last_free};
      if (field >= 0 && field < static_cast<int>(plan.fields.size())) {
        range = port_range(plan.fields[static_cast<std::size_t>(field)], part, count, axes_);
      }
      Group& group = groups[{range.first, range.last}];
      group.ports += count;
      group.field = field;
    }
    const int detours =
        ends_[layered_.vertices[vertex].node].detours[static_cast<std::size_t>(on_screen)];
    const int lines = static_cast<int>(side.size()) + detours;
    Missing missing{
        .cells = cells_for(lines, axes_) + label_rows(side) - free_cells(first_free, last_free),
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

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const LayeredGraph& layered_;
  const Ports& ports_;
  IdVector<NodeId, Ends> ends_;
};

}  // namespace

BoxPlans plan_boxes(const ResolvedGraph& graph,
                    const Axes& axes,
                    const RouteKinds& routes,
                    const LayeredGraph& layered,
                    const Ports& ports) {
  return BoxPlanner(graph, axes, routes, layered, ports).plan();
}

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
                                 !node.content.has_double_sides && has_free_sides;
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
