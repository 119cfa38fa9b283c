#include "layout/lay_out_layers.h"

#include "boxes/borderless_nodes.h"
#include "boxes/compass.h"
#include "boxes/give_label_rooms.h"
#include "boxes/size_vertices.h"
#include "boxes/spacing.h"
#include "graph/heads.h"
#include "layered/columns/stretch_boxes.h"
#include "layered/order/carry_order.h"
#include "layered/order/drop_frame_ends.h"
#include "layered/order/edges_through_frames.h"
#include "layered/order/order_layers.h"
#include "layered/order/order_long_vertices.h"
#include "layered/ports/break_port_cycles.h"
#include "layered/ports/move_ports_aside.h"
#include "layered/ports/straighten_ports.h"
#include "layered/trunks/layering_size.h"
#include "layered/trunks/split_long_edges.h"
#include "layered/trunks/split_trunks.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace boxart::internal {
namespace {

/// Where may a flat edge leave the node and run beside it?
IdVector<NodeId, FreeSides> free_sides(const ResolvedGraph& graph,
                                       const Axes& axes,
                                       const RouteKinds& routes) {
  IdVector<NodeId, FreeSides> are_free(graph.nodes.size(), {});
  for (const EdgeId edge : graph.edges.ids()) {
    if (routes[edge] != RouteKind::Loop) continue;
    const Sides passed = sides_passed(loop_sides(graph.edges[edge], axes));
    FreeSides& sides = are_free[graph.edges[edge].tail().node];
    sides.left = sides.left && !has(passed, axes.to_screen(Side::West));
    sides.right = sides.right && !has(passed, axes.to_screen(Side::East));
  }
  return are_free;
}

/// Edges share no cells, but at points, whose four sides have room for one line each.
void forbid_trunks(const ResolvedGraph& graph, Digraph& digraph) {
  for (Digraph::Edge& edge : digraph.edges) {
    for (Digraph::Edge::End& end : edge.ends) {
      if (graph.nodes[end.node].kind != Node::Kind::Point) end.style_class = -1;
    }
  }
}

/// The nodes past which lines may go to end at their sides: boxes at which nothing else ends there,
/// and where no edge asks for a place.
/// In dense drawings no room is left beside boxes.
IdVector<NodeId, bool> open_sides(const ResolvedGraph& graph,
                                  const RouteKinds& routes,
                                  const LayeredGraph& layered,
                                  Density density) {
  IdVector<NodeId, bool> is_open(graph.nodes.size(), false);
  if (density == Density::Dense) return is_open;
  for (const NodeId node : graph.nodes.ids())
    is_open[node] = shows_border(graph.nodes[node]);
  IdVector<EdgeId, bool> is_flat(graph.edges.size(), false);
  for (const EdgeId edge : layered.flat_edges)
    is_flat[edge] = true;
  for (const EdgeId edge : graph.edges.ids()) {
    const bool beside =
        is_flat[edge] || routes[edge] == RouteKind::Loop || routes[edge] == RouteKind::Detour;
    for (const Edge::End& end : graph.edges[edge].ends) {
      if (beside || !end.spec.empty()) is_open[end.node] = false;
    }
  }
  return is_open;
}

/// How many heads of edges stand left of the head of their tail's edge before, on the same layer.
int turned_siblings(const LayeredGraph& layered, const Digraph& digraph) {
  IdVector<NodeId, VertexId> last(digraph.nodes.size(), none<VertexId>);
  int turned = 0;
  for (const Digraph::Edge& edge : digraph.edges) {
    const VertexId head = layered.vertex_of[edge.head().node];
    const VertexId before = std::exchange(last[edge.tail().node], head);
    if (before == none<VertexId>) continue;
    const bool together =
        layered.vertices[before].first_layer == layered.vertices[head].first_layer;
    if (together && layered.position[head] < layered.position[before]) ++turned;
  }
  return turned;
}

/// Layers in their order, and how their edges were cut into pieces.
struct OrderedEdges {
  LayeredGraph layered;
  Dummies dummies;
};

/// The layers in order. Edges of a trunk run together, unless fewer cross when each goes its own
/// way, or as many and siblings stand as they are written (a label parts them, so that those of one
/// dummy would stand together); that is tried in small graphs only, since it takes a dummy for
/// every edge and layer. Where layers would be too large for sifting, edges get long dummies: lines
/// are as straight as they can be, and fewer cross than sweeps of short ones leave.
OrderedEdges order_edges(const Digraph& digraph,
                         const Ranks& ranks,
                         const Trunks& trunks,
                         const LayoutOptions& options) {
  const StopToken stop = options.stop;
  constexpr std::size_t max_for_second_try = 800;  // segments
  constexpr std::size_t max_apart = 1000;          // those of lines apart
  if (count_short_vertices(digraph, ranks, trunks) > options.max_short_vertices) {
    LayeredGraph layered = split_long_edges(digraph, ranks, trunks, Dummies::Long, stop);
    order_long_vertices(layered, digraph, stop);
    return {std::move(layered), Dummies::Long};
  }
  LayeredGraph layered = split_long_edges(digraph, ranks, trunks, Dummies::Shared, stop);
  const std::int64_t crossings = order_layers(layered, digraph, stop);
  const int turned = turned_siblings(layered, digraph);
  if (crossings == 0 && turned == 0) return {std::move(layered), Dummies::Shared};
  if (layered.segments.size() > max_for_second_try) return {std::move(layered), Dummies::Shared};
  LayeredGraph apart = split_long_edges(digraph, ranks, trunks, Dummies::Own, stop);
  if (apart.segments.size() == layered.segments.size())
    return {std::move(layered), Dummies::Shared};
  if (apart.segments.size() > max_apart) return {std::move(layered), Dummies::Shared};
  // A trunk's crossings count once, those of lines apart each; so a few less say nothing.
  const std::int64_t apart_crossings = order_layers(apart, digraph, stop);
  if (10 * apart_crossings < 9 * crossings) return {std::move(apart), Dummies::Own};
  if (apart_crossings == 0 && turned_siblings(apart, digraph) < turned) {
    return {std::move(apart), Dummies::Own};
  }
  return {std::move(layered), Dummies::Shared};
}

/// Orders the layers, and takes out of them the edges that would pass foreign frames: they go round
/// all that is there, once it is. Returns the trunks of the others.
Trunks order_round_frames(const LayoutOptions& options, LayeredLayout& out) {
  Trunks trunks = make_trunks(out.digraph, out.ranks);
  OrderedEdges ordered = order_edges(out.digraph, out.ranks, trunks, options);
  out.layered = std::move(ordered.layered);
  out.astray = edges_through_frames(out.layered, out.digraph);
  if (out.astray.empty()) return trunks;
  for (const EdgeId edge : out.astray) {
    out.routes[edge] = RouteKind::Detour;
    out.digraph.edges[edge].visible = false;
  }
  if (ordered.dummies == Dummies::Long) {
    // Their dummies stay: without them others might be longer, and those have no place yet.
    rename_segments(out.digraph, out.layered);
    return trunks;
  }
  Trunks others = make_trunks(out.digraph, out.ranks);
  LayeredGraph fewer =
      split_long_edges(out.digraph, out.ranks, others, ordered.dummies, options.stop);
  carry_order(out.layered, fewer);
  out.layered = std::move(fewer);
  return others;
}

/// Assigns the columns of vertices, and the last ones of ports. In dense drawings boxes grow over
/// what they are joined to.
void place_vertices(const ResolvedGraph& graph,
                    const Axes& axes,
                    const LayoutOptions& options,
                    LayeredLayout& out) {
  out.port_columns = out.first_port_columns;
  if (options.density == Density::Dense) {
    std::optional<StretchedBoxes> stretched =
        stretch_boxes(out, stretchable(graph, axes, out.layered, out.plans), options.stop);
    if (stretched) {
      widen_boxes(graph, axes, stretched->box_widths, out, out.plans);
      out.port_columns = std::move(stretched->port_columns);
      out.columns = std::move(stretched->columns);
      return;
    }
  }
  out.columns = assign_columns(out, options.stop);
  widen_lanes(out);
  straighten_ports(out.layered, out.ports, out.shapes, out.columns, out.port_columns);
  out.port_columns = break_port_cycles(out);
}

}  // namespace

void tell(StopToken stop, Stage stage, const char* what) {
  stop.tell(what, static_cast<std::int64_t>(stage), static_cast<std::int64_t>(Stage::Labelling));
}

LayeredLayout lay_out_layers(const ResolvedGraph& graph,
                             const Axes& axes,
                             const LayoutOptions& options) {
  const StopToken stop = options.stop;
  LayeredLayout out;
  out.digraph = make_digraph(graph);
  tell(stop, Stage::Ranking, "putting nodes in layers");
  out.ranks = assign_ranks(out.digraph, stop);
  out.routes = choose_routes(graph, axes, out.ranks, out.digraph);
  if (!options.with_trunks) forbid_trunks(graph, out.digraph);
  // From here on every segment spans one layer; vertices only get places.
  tell(stop, Stage::Ordering, "ordering layers");
  const Trunks whole = order_round_frames(options, out);
  drop_frame_ends(out.layered, out.digraph);
  assert(is_consistent(out.layered));
  out.trunks = split_trunks(out.layered, out.digraph, borderless_nodes(graph), whole);
  const IdVector<NodeId, FreeSides> sides = free_sides(graph, axes, out.routes);
  out.ports = make_ports(out.layered, out.digraph, out.trunks, sides);
  out.crowded = drop_surplus_ports(graph, axes, out, out.routes);
  if (!out.crowded.empty()) {
    out.ports = make_ports(out.layered, out.digraph, out.trunks, sides);
  }
  give_label_rooms(graph, axes, out.layered, out.ports);
  const auto may_have_lanes = open_sides(graph, out.routes, out.layered, options.density);
  move_ports_aside(out.layered, may_have_lanes, out.ports);
  out.plans = plan_boxes(graph, axes, out.routes, out.layered, out.ports);
  out.shapes = size_vertices(graph, axes, out.layered, out.ports, out.plans);
  out.first_port_columns = assign_port_columns(out.layered, out.ports, out.shapes);
  assert(is_consistent(out.first_port_columns, out.ports, out.shapes));
  out.insets = make_frame_insets(graph, axes, options.density);
  out.spacing = make_spacing(graph, axes, options.density);
  out.separations = make_separations(out, flat_label_widths(graph, axes));
  tell(stop, Stage::Placing, "placing nodes in columns");
  place_vertices(graph, axes, options, out);
  assert(is_kept(out.separations, out.columns));
  assert(is_consistent(out.port_columns, out.ports, out.shapes));
  tell(stop, Stage::Routing, "drawing lines");
  out.nesting = measure_nesting_depths(out.layered, out.insets);
  out.tracks = assign_tracks(out, stop);
  out.rows = assign_rows(out);
  return out;
}

}  // namespace boxart::internal
