#include "boxes/make_digraph.h"

#include "boxes/borderless_nodes.h"
#include "boxes/compass.h"
#include "boxes/content_layout.h"
#include "boxes/field_ports.h"
#include "boxes/field_sides.h"
#include "boxes/loop_sides.h"
#include "graph/heads.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <vector>

namespace boxart::internal {
namespace {

// What a user may ask for. Longer edges would be blank screens; the solver wants sums below 2^30.
constexpr int longest_edge = 1000;
constexpr int heaviest_edge = 10000;

/// An edge between two nodes of one group is to be straight, as if it weighed a hundred times more.
int weight_of(const ResolvedGraph& graph, const Edge& edge) {
  constexpr int group_factor = 100;
  const std::string& group = graph.nodes[edge.tail().node].group;
  const bool in_group = !group.empty() && group == graph.nodes[edge.head().node].group;
  const int weight = std::clamp(edge.weight, 0, heaviest_edge);
  return in_group ? std::min(heaviest_edge, weight * group_factor) : weight;
}

/// The points at which lines share cells whatever stands at their other ends: there an edge has no
/// arrowhead, or two, and other nodes would share no line with it.
IdVector<NodeId, bool> gathering_points(const ResolvedGraph& graph) {
  IdVector<NodeId, bool> gathers(graph.nodes.size(), false);
  const auto is_point = [&](NodeId node) { return graph.nodes[node].kind == Node::Kind::Point; };
  for (const Edge& edge : graph.edges) {
    const NodeId tail = edge.tail().node;
    const NodeId head = edge.head().node;
    if (!edge.visible || is_point(tail) == is_point(head)) continue;
    if (has_one_arrowhead(edge)) continue;
    gathers[is_point(tail) ? tail : head] = true;
  }
  return gathers;
}

bool ends_at_frame(const Edge& edge) {
  return std::ranges::any_of(edge.ends,
                             [](const Edge::End& end) { return end.cluster != none<ClusterId>; });
}

/// Numbers the style classes of ends that may share cells at their node; -1: the end shares none.
/// The edge has an arrowhead at one of its ends, or at none, and ends at nodes. At a point that
/// gathers lines all that is joined to it ends at it, so the arrowhead there is all that counts;
/// but an edge to another point would leave open at which of the two. Lines without arrowheads lead
/// to what is alone on its side of where they part, unless it is a point that gathers them.
class StyleClasses {
 public:
  explicit StyleClasses(const ResolvedGraph& graph)
      : graph_(graph), gathers_(gathering_points(graph)) {}

  int operator()(const Edge& edge, EdgeEnd end) {
    if (!edge.shares || ends_at_frame(edge)) return -1;
    const Edge::End& here = edge.ends[end];
    const Edge::End& there = edge.ends[other(end)];
    if (gathers_[here.node] && graph_.nodes[there.node].kind != Node::Kind::Point) {
      return number(edge, here.arrow, true);
    }
    if (has_one_arrowhead(edge)) {
      return number(edge, here.arrow != ArrowHead::None ? here.arrow : there.arrow, false);
    }
    const bool at_point = gathers_[here.node] || gathers_[there.node];
    if (here.arrow != ArrowHead::None || at_point) return -1;
    return number(edge, ArrowHead::None, false);
  }

 private:
  using Key = std::tuple<Weight, Dash, ArrowHead, bool>;

  int number(const Edge& edge, ArrowHead arrow, bool gathered) {
    const Key key{edge.stroke.weight, edge.stroke.dash, arrow, gathered};
    return numbers_.insert({key, static_cast<int>(numbers_.size())}).first->second;
  }

  const ResolvedGraph& graph_;
  IdVector<NodeId, bool> gathers_;
  std::map<Key, int> numbers_;
};

/// Numbers the names of sametail and samehead; -1: none.
class Bundles {
 public:
  int operator()(const std::string& name) {
    if (name.empty()) return -1;
    return numbers_.insert({name, static_cast<int>(numbers_.size())}).first->second;
  }

 private:
  std::map<std::string, int> numbers_;
};

/// Fields of a node as they lie in the smallest box, for looking up ports.
struct NodeFields {
  Rect box;
  std::vector<Field> fields;
};

NodeFields fields_of(const Node& node) {
  const Size size = measure_content(node.content);
  const Rect box{.x = 0, .y = 0, .width = size.width, .height = size.height};
  return {.box = box, .fields = place_content(node.content, box)};
}

int find_field(const NodeFields& node, const std::string& port) {
  if (port.empty()) return -1;
  const auto found = std::ranges::find(node.fields, port, &Field::port);
  return found == node.fields.end() ? -1 : static_cast<int>(found - node.fields.begin());
}

class RouteChooser {
 public:
  RouteChooser(const ResolvedGraph& graph, const Axes& axes, const Ranks& ranks, Digraph& digraph)
      : graph_(graph), axes_(axes), ranks_(ranks), digraph_(digraph) {}

  RouteKinds choose() {
    RouteKinds routes(graph_.edges.size(), RouteKind::None);
    for (const EdgeId id : graph_.edges.ids()) {
      routes[id] = choose(id);
      if (routes[id] != RouteKind::Layered) digraph_.edges[id].visible = false;
    }
    return routes;
  }

 private:
  RouteKind choose(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    if (!edge.visible || graph_.routing == EdgeRouting::None) return RouteKind::None;
    const NodeId tail = edge.tail().node;
    const NodeId head = edge.head().node;
    if (tail == head) {
      if (graph_.nodes[tail].kind == Node::Kind::Point || ends_at_frame(edge))
        return RouteKind::Detour;
      bind_loop(id);
      return has_place(id) ? RouteKind::Loop : RouteKind::Detour;
    }
    if (ranks_[tail] == ranks_[head]) {
      if (ends_at_frame(edge)) return RouteKind::Detour;
      for (const EdgeEnd end : edge_ends)
        bind_flat(id, end);
      return RouteKind::Layered;
    }
    const EdgeEnd upper = upper_end(digraph_.edges[id], ranks_);
    bind(id, upper, Side::South);
    bind(id, other(upper), Side::North);
    return RouteKind::Layered;
  }

  /// Where an end may meet its node.
  struct Reach {
    int field = -1;
    FieldReach at{.sides = every_side};
  };

  Reach reach_of_end(const Edge::End& end) {
    if (end.spec.empty() || end.cluster != none<ClusterId>) return {};
    const Sides compass = sides_of(end.spec.compass);
    const NodeFields& node = fields(end.node);
    const int field = find_field(node, end.spec.field);
    if (field < 0 || node.fields.size() == 1) return {.at = {.sides = compass}};
    const Field& own = node.fields[static_cast<std::size_t>(field)];
    return {.field = field, .at = reach_of(own, node.box, compass)};
  }

  /// Notes where the end may meet its node: at the side of the layout that faces what it comes
  /// from, if it can, else at the left or right one, and last at that which is turned away.
  void bind(EdgeId id, EdgeEnd which, Side facing) {
    const Reach reach = reach_of_end(graph_.edges[id].ends[which]);
    Digraph::Edge::End& out = digraph_.edges[id].ends[which];
    Sides lateral = no_side;
    for (const Side side : {Side::West, Side::East}) {
      if (has(reach.at.sides, axes_.to_screen(side))) lateral |= bit(side);
    }
    out.beside = reach.at.next_to == no_side ? lateral : no_side;
    Side at = facing;
    if (!has(reach.at.sides, axes_.to_screen(facing))) {
      out.sides = lateral != no_side ? lateral : bit(opposite(facing));
      at = lateral == no_side ? opposite(facing) : Side::West;
      constexpr int last16 = 15;
      if (lateral == bit(Side::West)) out.offset16 = 0;
      if (lateral == bit(Side::East)) out.offset16 = last16;
    }
    bind_to_field(graph_.edges[id].ends[which].node, reach, axes_.to_screen(at), out);
  }

  /// The same where the edge runs above the layer, and where below.
  void bind_flat(EdgeId id, EdgeEnd which) {
    Digraph::Edge::End& out = digraph_.edges[id].ends[which];
    bind(id, which, Side::South);
    const Digraph::Edge::End::Below below{.sides = out.sides, .part = out.part};
    out.sides = no_side;
    out.offset16 = Digraph::Edge::End{.node = out.node}.offset16;
    bind(id, which, Side::North);
    out.below = below;
  }

  void bind_to_field(NodeId id, const Reach& reach, Side at, Digraph::Edge::End& out) {
    if (reach.field < 0) return;
    out.field = reach.field;
    out.part = part_next_to(at, reach.at.next_to);
    if (out.sides != no_side) return;
    const NodeFields& node = fields(id);
    const Field& own = node.fields[static_cast<std::size_t>(reach.field)];
    const PortRange range = port_range(own, out.part, 1, !axes_.is_sideways());
    const int twice_middle = range.first + range.last + 1;
    const int extent = axes_.is_sideways() ? node.box.height : node.box.width;
    out.offset16 = std::clamp(twice_middle * 8 / extent, 0, 15);
  }

  void bind_loop(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    const ByEnd<EdgeEnd, Reach> reach{reach_of_end(edge.tail()), reach_of_end(edge.head())};
    const ByEnd<EdgeEnd, Side> at = loop_sides(
        {reach[EdgeEnd::Tail].at.sides, reach[EdgeEnd::Head].at.sides}, !edge.label.empty(), axes_);
    for (const EdgeEnd end : edge_ends) {
      Digraph::Edge::End& out = digraph_.edges[id].ends[end];
      out.sides = bit(axes_.to_layout(at[end]));
      bind_to_field(edge.tail().node, reach[end], at[end], out);
    }
  }

  /// A text without a border has a place for one loop, at a side where no layers are.
  bool has_place(EdgeId id) {
    const Edge& edge = graph_.edges[id];
    const Node& node = graph_.nodes[edge.tail().node];
    if (node.kind == Node::Kind::Box) return true;
    const ByEnd<EdgeEnd, Side> at = loop_sides(digraph_.edges[id], axes_);
    const Side side = at[EdgeEnd::Tail];
    const Label& label = node.content.text;
    constexpr std::size_t loop_ends = 2;
    if (side != at[EdgeEnd::Head] || runs_along_x(side) != axes_.is_sideways()) return false;
    return cells_at(label, side) >= loop_ends && looped_.insert(edge.tail().node).second;
  }

  const NodeFields& fields(NodeId id) {
    auto found = fields_.find(id);
    if (found == fields_.end()) {
      found = fields_.insert({id, fields_of(graph_.nodes[id])}).first;
    }
    return found->second;
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const Ranks& ranks_;
  Digraph& digraph_;
  std::map<NodeId, NodeFields> fields_;
  std::set<NodeId> looped_;  // texts without a border
};

}  // namespace

Side side_of(const Digraph::Edge::End& end, const Axes& axes) {
  return axes.to_screen(first_of(end.sides));
}

ByEnd<EdgeEnd, Side> loop_sides(const Digraph::Edge& loop, const Axes& axes) {
  return {side_of(loop.tail(), axes), side_of(loop.head(), axes)};
}

Sides sides_of(const std::string& compass) {
  Sides sides = 0;
  for (const char letter : compass) {
    if (letter == 'n') sides |= bit(Side::North);
    if (letter == 'e') sides |= bit(Side::East);
    if (letter == 's') sides |= bit(Side::South);
    if (letter == 'w') sides |= bit(Side::West);
  }
  return sides == 0 ? every_side : sides;
}

Digraph make_digraph(const ResolvedGraph& graph) {
  Digraph digraph;
  StyleClasses style_class_of(graph);
  Bundles bundle_of;
  const auto end_of = [&](const Edge& edge, EdgeEnd which) {
    const Edge::End& end = edge.ends[which];
    return Digraph::Edge::End{.node = end.node,
                              .style_class = style_class_of(edge, which),
                              .arrow = end.arrow != ArrowHead::None,
                              .mark = stands_before(end.arrow, graph.nodes[end.node]),
                              .bundle = bundle_of(end.bundle),
                              .is_alone = !end.label.empty(),
                              .frame = end.cluster};
  };
  for (const Node& node : graph.nodes) {
    digraph.nodes.add({.cluster = node.cluster,
                       .keeps_out_order = node.keeps_out_order,
                       .keeps_in_order = node.keeps_in_order});
  }
  for (const Cluster& cluster : graph.clusters)
    digraph.clusters.add({.parent = cluster.parent, .visible = cluster.visible});
  for (const Edge& edge : graph.edges) {
    digraph.edges.add({.ends = {end_of(edge, EdgeEnd::Tail), end_of(edge, EdgeEnd::Head)},
                       .minimum_length = std::clamp(edge.minimum_length, 0, longest_edge),
                       .weight = weight_of(graph, edge),
                       .constraint = edge.constraint,
                       .visible = edge.visible && graph.routing != EdgeRouting::None,
                       .leads_up = edge.leads_up,
                       // What ends at a frame may lose the part where its label would stand.
                       .has_label = !edge.label.empty() && !ends_at_frame(edge)});
  }
  for (const RankSet& set : graph.rank_sets) {
    digraph.rank_sets.push_back({.kind = set.kind, .nodes = set.nodes, .cluster = set.cluster});
  }
  return digraph;
}

RouteKinds choose_routes(const ResolvedGraph& graph,
                         const Axes& axes,
                         const Ranks& ranks,
                         Digraph& digraph) {
  return RouteChooser(graph, axes, ranks, digraph).choose();
}

}  // namespace boxart::internal
