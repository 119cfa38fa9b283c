#include "boxes/make_digraph.h"

#include "boxes/compass.h"
#include "boxes/content_layout.h"
#include "graph/heads.h"

#include <algorithm>
#include <cstdint>
#include <map>
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
  const std::string& group = graph.nodes[edge.tail].group;
  const bool in_group = !group.empty() && group == graph.nodes[edge.head].group;
  const int weight = std::clamp(edge.weight, 0, heaviest_edge);
  return in_group ? std::min(heaviest_edge, weight * group_factor) : weight;
}

/// The points at which lines share cells whatever stands at their other ends: there an edge has no
/// arrowhead, or two, and other nodes would share no line with it.
IdVector<NodeId, bool> gathering_points(const ResolvedGraph& graph) {
  IdVector<NodeId, bool> gathers(graph.nodes.size(), false);
  const auto is_point = [&](NodeId node) { return graph.nodes[node].kind == Node::Kind::Point; };
  for (const Edge& edge : graph.edges) {
    if (!edge.visible || is_point(edge.tail) == is_point(edge.head)) continue;
    if (has_one_arrowhead(edge)) continue;
    gathers[is_point(edge.tail) ? edge.tail : edge.head] = true;
  }
  return gathers;
}

/// Numbers the style classes of ends that may share cells at their node; -1: the end shares none.
/// The edge has one arrowhead, and ends at nodes. At a point that gathers lines all that is joined
/// to it ends at it, so the arrowhead there is all that counts; but an edge to another point would
/// leave open at which of the two.
class StyleClasses {
 public:
  explicit StyleClasses(const ResolvedGraph& graph)
      : graph_(graph), gathers_(gathering_points(graph)) {}

  int operator()(const Edge& edge, bool at_tail) {
    if (edge.head_cluster != none<ClusterId> || edge.tail_cluster != none<ClusterId>) return -1;
    const NodeId here = at_tail ? edge.tail : edge.head;
    const NodeId there = at_tail ? edge.head : edge.tail;
    if (gathers_[here] && graph_.nodes[there].kind != Node::Kind::Point) {
      return number(edge, at_tail ? edge.tail_arrow : edge.head_arrow, true);
    }
    if (!has_one_arrowhead(edge)) return -1;
    const bool points_back = edge.tail_arrow != ArrowHead::None;
    return number(edge, points_back ? edge.tail_arrow : edge.head_arrow, false);
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

Sides touched(const Field& of, const Rect& box) {
  Sides sides = of.also_at;
  for (const Side side : all_sides) {
    if (touches(of.rect, box, side)) sides |= bit(side);
  }
  return sides;
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
    if (edge.tail == edge.head) {
      const bool plain = edge.tail_spec.empty() && edge.head_spec.empty() &&
                         edge.tail_cluster == none<ClusterId> &&
                         edge.head_cluster == none<ClusterId>;
      return plain && graph_.nodes[edge.tail].kind == Node::Kind::Box ? RouteKind::Loop
                                                                      : RouteKind::Detour;
    }
    const int fall = ranks_[edge.head] - ranks_[edge.tail];
    // A flat edge with ports could run beside or above its nodes; a detour finds the better one.
    const bool unbound = edge.tail_spec.empty() && edge.head_spec.empty() &&
                         edge.tail_cluster == none<ClusterId> &&
                         edge.head_cluster == none<ClusterId>;
    if (fall == 0 && !unbound) return RouteKind::Detour;
    const bool tail_fits = fits(id, true, fall > 0 ? Side::South : Side::North);
    const bool head_fits = fits(id, false, fall > 0 ? Side::North : Side::South);
    return tail_fits && head_fits ? RouteKind::Layered : RouteKind::Detour;
  }

  /// May the end lie on this side of the layout? If it is bound to a field there, notes that.
  bool fits(EdgeId id, bool at_tail, Side layout_side) {
    const Edge& edge = graph_.edges[id];
    const EndSpec& spec = at_tail ? edge.tail_spec : edge.head_spec;
    if (spec.empty()) return true;
    const Side side = axes_.to_screen(layout_side);
    const NodeFields& node = fields(at_tail ? edge.tail : edge.head);
    const int field = find_field(node, spec.field);
    // Compass points of a field lie on its own rim, which may be inside the box.
    if ((sides_of(spec.compass) & bit(side)) == 0) return false;
    if (field < 0 || node.fields.size() == 1) return true;
    // A field inside, out of reach of lines: the line ends at the rim, in line with it.
    const Sides reach = touched(node.fields[static_cast<std::size_t>(field)], node.box);
    if (reach != 0 && (reach & bit(side)) == 0) return false;
    const Rect inner = inside(node.fields[static_cast<std::size_t>(field)]);
    const int middle = axes_.is_sideways() ? 2 * inner.y + inner.height : 2 * inner.x + inner.width;
    const int extent = axes_.is_sideways() ? node.box.height : node.box.width;
    const int offset16 = std::clamp(middle * 8 / extent, 0, 15);
    Digraph::Edge& e = digraph_.edges[id];
    (at_tail ? e.tail_field : e.head_field) = field;
    (at_tail ? e.tail_offset16 : e.head_offset16) = offset16;
    return true;
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
};

}  // namespace

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
  for (const Node& node : graph.nodes) {
    digraph.nodes.add({.cluster = node.cluster,
                       .keeps_out_order = node.keeps_out_order,
                       .keeps_in_order = node.keeps_in_order});
  }
  for (const Cluster& cluster : graph.clusters)
    digraph.clusters.add({.parent = cluster.parent});
  for (const Edge& edge : graph.edges) {
    const bool ends_at_frame =
        edge.tail_cluster != none<ClusterId> || edge.head_cluster != none<ClusterId>;
    digraph.edges.add({.tail = edge.tail,
                       .head = edge.head,
                       .minimum_length = std::clamp(edge.minimum_length, 0, longest_edge),
                       .weight = weight_of(graph, edge),
                       .constraint = edge.constraint,
                       .visible = edge.visible && graph.routing != EdgeRouting::None,
                       // What ends at a frame may lose the part where its label would stand.
                       .has_label = !edge.label.empty() && !ends_at_frame,
                       .tail_style_class = style_class_of(edge, true),
                       .head_style_class = style_class_of(edge, false),
                       .arrow_at_tail = edge.tail_arrow != ArrowHead::None,
                       .arrow_at_head = edge.head_arrow != ArrowHead::None,
                       .mark_at_tail = stands_before(edge.tail_arrow, graph.nodes[edge.tail]),
                       .mark_at_head = stands_before(edge.head_arrow, graph.nodes[edge.head]),
                       .tail_bundle = bundle_of(edge.tail_bundle),
                       .head_bundle = bundle_of(edge.head_bundle),
                       .tail_is_alone = !edge.tail_label.empty(),
                       .head_is_alone = !edge.head_label.empty(),
                       .tail_frame = edge.tail_cluster,
                       .head_frame = edge.head_cluster});
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
