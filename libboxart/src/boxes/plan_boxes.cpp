#include "boxes/plan_boxes.h"

#include "boxes/compass.h"
#include "boxes/content_layout.h"
#include "boxes/field_ports.h"
#include "boxes/field_sides.h"
#include "boxes/growing_box.h"
#include "boxes/missing_cells.h"
#include "graph/heads.h"
#include "layered/layering.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

class BoxPlanner {
 public:
  BoxPlanner(const ResolvedGraph& graph,
             const Axes& axes,
             const RouteKinds& routes,
             const Layering& layering)
      : graph_(graph),
        axes_(axes),
        layered_(layering.layered),
        ports_(layering.ports),
        ends_(graph.nodes.size()) {
    for (const EdgeId id : graph.edges.ids()) {
      const Edge& edge = graph.edges[id];
      if (routes[id] == RouteKind::Loop) {
        const Digraph::Edge& own = layering.digraph.edges[id];
        ends_[edge.tail().node].loops.push_back(
            {.edge = id,
             .at = {box_end(own.tail()), box_end(own.head())},
             .label = {.width = edge.label.width(), .height = edge.label.height()}});
      } else if (routes[id] == RouteKind::Detour) {
        for (const Edge::End& end : edge.ends)
          count_detour(end);
      }
    }
    for (const VertexId vertex : layered_.vertices.ids()) {
      for (const auto* side : {&ports_.at_top[vertex], &ports_.at_bottom[vertex]})
        add_lanes(*side);
    }
    for (const EdgeId edge : ports_.beside) {
      for (const EdgeEnd end : edge_ends)
        count_beside(graph.edges[edge].ends[end].node, graph.edges[edge].ends[other(end)].node);
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
    std::vector<LoopEnds> loops{};
    std::vector<LaneEnd> lanes{};
    BySide<int> others{};  // ends at a side that have no ports
  };

  BoxEnd box_end(const Digraph::Edge::End& end) const {
    return {.side = side_of(end, axes_), .field = end.field, .part = end.part};
  }

  /// The label at an end that stands right of a lane right of the box.
  Size label_beside(const Port& port) const {
    if (axes_.is_sideways() || port.lane != Port::Lane::Right) return {.width = 0, .height = 0};
    const Edge& edge = graph_.edges[port.edges.front()];
    const Label& label = edge.ends[edge.end_at(layered_.vertices[port.vertex].node)].label;
    return {.width = label.width(), .height = label.height()};
  }

  /// At each side of the node from the inner ones outwards.
  void add_lanes(const std::vector<PortId>& side) {
    const auto lane = [&](PortId id) { return ports_.ports[id].lane; };
    for (auto id = side.rbegin(); id != side.rend(); ++id) {
      if (lane(*id) == Port::Lane::Left) add_lane(*id);
    }
    for (const PortId id : side) {
      if (lane(id) == Port::Lane::Right) add_lane(id);
    }
  }

  void add_lane(PortId id) {
    const Port& port = ports_.ports[id];
    const auto on_screen = [&](Side side) { return axes_.to_screen(side); };
    ends_[layered_.vertices[port.vertex].node].lanes.push_back(
        {.port = id,
         .at = {.side = on_screen(side_of(port)), .field = port.field, .part = port.part},
         .beside = on_screen(port.lane == Port::Lane::Left ? Side::West : Side::East),
         .towards = on_screen(port.at_bottom ? Side::South : Side::North),
         .label = label_beside(port)});
  }

  BoxPlan plan(NodeId id) {
    const Node& node = graph_.nodes[id];
    if (node.kind == Node::Kind::Point) {
      BoxPlan plan{.size = {.width = 1, .height = 1}};
      place_borderless(id, plan);
      return plan;
    }
    if (node.kind == Node::Kind::Plain) return plan_borderless(id);
    GrowingBox box(node, enough_cells(id));
    grow_for_ports(id, box);
    return std::move(box.plan);
  }

  /// In a box of which each field has so many cells nothing lacks: three for each line that ends
  /// there, one for it and two that keep others off, and one inside of a loop, twice, as what some
  /// have others may skip; those of its labels; and those of the lines between all fields.
  int enough_cells(NodeId id) const {
    const Ends& ends = ends_[id];
    const VertexId vertex = layered_.vertex_of[id];
    std::size_t lines = 3 * ends.loops.size() + ends.lanes.size();
    for (const int others : ends.others)
      lines += static_cast<std::size_t>(others);
    for (const auto* side : {&ports_.at_top[vertex], &ports_.at_bottom[vertex]}) {
      for (const PortId port : *side)
        lines += static_cast<std::size_t>(ports_.ports[port].columns());
    }
    return static_cast<int>(6 * lines);
  }

  /// The fields of the box, its loops and lanes; where these lack cells, it grows.
  void place(NodeId id, GrowingBox& box) const {
    const Ends& ends = ends_[id];
    BoxPlan& plan = box.plan;
    const BySide<int> crossed = crossed_by_loops(id);
    for (;;) {
      plan.fields = place_content(box.content(), plan.rect());
      LoopPlan loops = plan_loops(
          ends.loops,
          ends.lanes,
          {.size = plan.size, .fields = plan.fields, .straight = ends.others, .crossed = crossed},
          axes_);
      Size lacking = lacking_cells(ends, loops, plan.size);
      bool is_larger = false;
      for (const auto& [side, field, cells] : loops.field_lacks)
        is_larger |= box.grow_field({.cells = cells, .field = field}, runs_along_x(side));
      if (is_larger) continue;
      add_field_lacks(loops.field_lacks, lacking);
      is_larger = box.grow(lacking.width, true);
      if (box.grow(lacking.height, false) || is_larger) continue;
      take(std::move(loops), plan);
      return;
    }
  }

  /// What those at one side lack comes together, and opposite sides grow together.
  static void add_field_lacks(const std::vector<LoopPlan::FieldLack>& lacks, Size& lacking) {
    BySide<int> sums{};
    for (const auto& lack : lacks)
      sums[static_cast<std::size_t>(lack.side)] += lack.cells;
    const auto sum = [&](Side side) { return sums[static_cast<std::size_t>(side)]; };
    lacking.width += std::max(sum(Side::North), sum(Side::South));
    lacking.height += std::max(sum(Side::West), sum(Side::East));
  }

  static void take(LoopPlan loops, BoxPlan& plan) {
    plan.loops = std::move(loops.loops);
    plan.lanes = std::move(loops.lanes);
    plan.margins = loops.margins;
    plan.kept = loops.kept;
    plan.taken = std::move(loops.taken);
  }

  /// What a loop crosses that passes a side: lines that end there, and lanes beside it.
  BySide<int> crossed_by_loops(NodeId id) const {
    const Ends& ends = ends_[id];
    BySide<int> crossed = ends.others;
    if (ends.loops.empty()) return crossed;
    const VertexId vertex = layered_.vertex_of[id];
    for (const bool at_bottom : {false, true}) {
      const Side side = axes_.to_screen(at_bottom ? Side::South : Side::North);
      crossed[static_cast<std::size_t>(side)] +=
          static_cast<int>((at_bottom ? ports_.at_bottom : ports_.at_top)[vertex].size());
    }
    for (const LaneEnd& lane : ends.lanes)
      ++crossed[static_cast<std::size_t>(lane.beside)];
    return crossed;
  }

  /// What the box is too small by for its loops, and beside them for the other ends at each side.
  static Size lacking_cells(const Ends& ends, const LoopPlan& loops, Size box) {
    Size lacking = loops.lacking;
    for (const Side side : all_sides) {
      const auto at = static_cast<std::size_t>(side);
      if (ends.others[at] == 0) continue;
      const bool along_x = runs_along_x(side);
      const int first = 1 + loops.kept[at].before;
      const int last = (along_x ? box.width : box.height) - 2 - loops.kept[at].behind;
      const auto taken = std::ranges::count_if(
          loops.taken[at], [&](int cell) { return first <= cell && cell <= last; });
      int& lack = along_x ? lacking.width : lacking.height;
      lack = std::max(lack, ends.others[at] - (last - first + 1) + static_cast<int>(taken));
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
    place_borderless(id, plan);
    return plan;
  }

  /// It has no more loops and lanes than it has cells for (drop_surplus_ports).
  void place_borderless(NodeId id, BoxPlan& plan) const {
    const LoopBox box{.size = plan.size, .fields = plan.fields, .has_border = false};
    take(plan_loops(ends_[id].loops, ends_[id].lanes, box, axes_), plan);
  }

  /// An end that is bound to one side of a box.
  void count_detour(const Edge::End& end) {
    const Node& node = graph_.nodes[end.node];
    if (node.kind != Node::Kind::Box || !node.content.parts.empty()) return;
    if (end.cluster != none<ClusterId>) return;
    const Sides sides = sides_of(end.spec.compass);
    for (const Side side : all_sides) {
      if (sides == bit(side)) ++ends_[end.node].others[static_cast<std::size_t>(side)];
    }
  }

  /// A flat edge that runs beside the node to its neighbour.
  void count_beside(NodeId node, NodeId neighbour) {
    const bool right = layered_.position[layered_.vertex_of[node]] <
                       layered_.position[layered_.vertex_of[neighbour]];
    const Side side = axes_.to_screen(right ? Side::East : Side::West);
    ++ends_[node].others[static_cast<std::size_t>(side)];
  }

  /// What the labels of lines take of the side. The first one may stand beside the corner.
  int label_rows(const std::vector<PortId>& side) const {
    int sum = 0;
    for (const PortId id : side)
      sum += ports_.ports[id].columns() - 1;
    const bool at_corner = !side.empty() && ports_.ports[side.front()].label_columns > 0;
    return at_corner ? sum - 1 : sum;
  }

  /// Widens the box until each field, and each side as a whole, has room for its ports. Every round
  /// adds what is lacking, so a few rounds do; extra width may go to other fields first, which is
  /// why it takes more than one. It goes to the right fields of those that grow by themselves.
  void grow_for_ports(NodeId id, GrowingBox& box) const {
    const VertexId vertex = layered_.vertex_of[id];
    const bool along_x = !axes_.is_sideways();
    for (bool lacking = true; lacking;) {
      lacking = false;
      place(id, box);
      for (const bool at_bottom : {false, true}) {
        const MissingCells missing = missing_cells(vertex, at_bottom, box.plan);
        if (missing.cells <= 0) continue;
        if (!box.grow_field(missing, along_x) && !box.grow(missing.cells, along_x)) continue;
        lacking = true;
        // The other side is measured by the fields of the larger box.
        place(id, box);
      }
    }
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
  MissingCells missing_cells(VertexId vertex, bool at_bottom, const BoxPlan& plan) const {
    const std::vector<PortId> side = ports_of_side(vertex, at_bottom);
    const bool along_x = !axes_.is_sideways();
    const int extent = along_x ? plan.size.width : plan.size.height;
    const Side on_screen = axes_.to_screen(at_bottom ? Side::South : Side::North);
    const std::vector<int> blocked = blocked_cells(plan, on_screen);
    const LoopPlan::Kept& kept = plan.kept[static_cast<std::size_t>(on_screen)];
    const int first_free = 1 + kept.before;
    const int last_free = extent - 2 - kept.behind;
    PortGroups groups;
    const PortCounts counts = count_ports(ports_, side);
    for (const auto& [bound, count] : counts) {
      const int field = bound.first;
      PortRange range{.first = first_free, .last = last_free};
      if (field >= 0 && field < static_cast<int>(plan.fields.size()))
        range = bound_range(plan, on_screen, bound, counts);
      PortGroup& group = groups[{range.first, range.last}];
      group.ports += count;
      group.field = field;
    }
    const int others =
        ends_[layered_.vertices[vertex].node].others[static_cast<std::size_t>(on_screen)];
    const int lines = static_cast<int>(side.size()) + others;
    const int cells =
        cells_for(lines, along_x) + label_rows(side) - free_cells(blocked, first_free, last_free);
    return missing_cells_of(groups, blocked, along_x, {.cells = cells, .field = -1});
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const LayeredGraph& layered_;
  const Ports& ports_;
  IdVector<NodeId, Ends> ends_;
};

/// What an xlabel is wider than the node lies at both sides; left of it is a column more, so that
/// it isn't next to a line that turns there.
void give_xlabel_room(const Node& node, BoxPlan& plan) {
  if (node.xlabel.empty()) return;
  const auto margin = [&](Side side) -> int& {
    return plan.margins[static_cast<std::size_t>(side)];
  };
  margin(Side::North) += node.xlabel.height() + (node.kind == Node::Kind::Plain ? 1 : 0);
  const int overhang = std::max(0, (node.xlabel.width() - plan.size.width + 1) / 2);
  margin(Side::West) = std::max(margin(Side::West), overhang > 0 ? overhang + 1 : 0);
  margin(Side::East) = std::max(margin(Side::East), overhang);
}

}  // namespace

BoxPlans plan_boxes(const ResolvedGraph& graph,
                    const Axes& axes,
                    const RouteKinds& routes,
                    const Layering& layering) {
  return BoxPlanner(graph, axes, routes, layering).plan();
}

void give_xlabel_rooms(const ResolvedGraph& graph,
                       const Axes& axes,
                       const LayeredGraph& layered,
                       BoxPlans& plans) {
  if (!axes.is_sideways()) return;
  const bool is_last_right = axes.to_screen(Side::South) == Side::East;
  const int rightmost = is_last_right ? static_cast<int>(layered.layers.size()) - 1 : 0;
  for (const NodeId node : graph.nodes.ids()) {
    if (layered.vertices[layered.vertex_of[node]].first_layer == rightmost) continue;
    give_xlabel_room(graph.nodes[node], plans[node]);
  }
}

}  // namespace boxart::internal
