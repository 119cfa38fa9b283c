#include "layout/lay_out_layers.h"

#include "boxes/borderless_nodes.h"
#include "boxes/give_label_rooms.h"
#include "boxes/size_vertices.h"
#include "boxes/spacing.h"
#include "boxes/widen_boxes.h"
#include "graph/heads.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/stretch_boxes.h"
#include "layered/layer_rows.h"
#include "layered/order/drop_frame_ends.h"
#include "layered/ports/break_port_cycles.h"
#include "layered/ports/close_port_gaps.h"
#include "layered/ports/move_ports_aside.h"
#include "layered/ports/straighten_ports.h"
#include "layered/trunks/join_dummies.h"
#include "layered/trunks/reinsert_runs.h"
#include "layered/trunks/split_trunks.h"
#include "layout/rank_and_order.h"
#include "layout/turned_order.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>

namespace boxart::internal {
namespace {

/// Where may a flat edge leave the node and run beside it? At a box everywhere; elsewhere where
/// nothing else ends.
IdVector<NodeId, FreeSides> free_sides(const ResolvedGraph& graph, const LayeredLayout& layout) {
  IdVector<NodeId, FreeSides> are_free(layout.digraph.nodes.size(), {});
  for (const EdgeId id : layout.digraph.edges.ids()) {
    const Digraph::Edge& edge = layout.digraph.edges[id];
    const auto may_share = [&](NodeId node) { return graph.nodes[node].kind == Node::Kind::Box; };
    if (layout.routes[id] == RouteKind::Loop) {
      // At what has no border it leaves a side and comes back to it.
      if (may_share(edge.tail().node)) continue;
      FreeSides& sides = are_free[edge.tail().node];
      if (edge.tail().sides == bit(Side::West)) sides.left = false;
      if (edge.tail().sides == bit(Side::East)) sides.right = false;
    } else if (edge.visible && layout.ranks[edge.tail().node] != layout.ranks[edge.head().node]) {
      for (const Digraph::Edge::End& end : edge.ends) {
        if (may_share(end.node) || end.sides == no_side) continue;
        FreeSides& sides = are_free[end.node];
        if (end.sides != bit(Side::East)) sides.left = false;
        if (end.sides != bit(Side::West)) sides.right = false;
      }
    }
  }
  return are_free;
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

/// Plans boxes with their ports, and assigns the columns of vertices and the last ones of ports. In
/// dense drawings boxes grow over what they are joined to.
void place_vertices(const ResolvedGraph& graph,
                    const Axes& axes,
                    const LayoutOptions& options,
                    LayeredLayout& out) {
  out.plans = plan_boxes(graph, axes, out.routes, out);
  // In dense drawings boxes touch, and room would part them.
  if (options.density != Density::Dense) give_xlabel_rooms(graph, axes, out.layered, out.plans);
  out.shapes = size_vertices(graph, axes, out.layered, out.ports, out.plans);
  out.first_port_columns = assign_port_columns(out.layered, out.ports, out.shapes);
  assert(is_consistent(out.first_port_columns, out.ports, out.shapes));
  out.separations = make_separations(out, flat_label_widths(graph, axes));
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

/// Of larger graphs vertices are placed but once.
bool has_few_vertices(const LayeredGraph& layered) {
  constexpr std::size_t max_vertices = 3000;
  return layered.vertices.size() <= max_vertices;
}

/// From the order of the layers to columns: trunks, ports, boxes.
void place_in_order(const ResolvedGraph& graph,
                    const Axes& axes,
                    const LayoutOptions& options,
                    const Trunks& whole,
                    LayeredLayout& out) {
  out.trunks = split_trunks(out.layered, out.digraph, borderless_nodes(graph), whole);
  out.ports = make_ports(out.layered, out.digraph, out.trunks, free_sides(graph, out));
  const std::vector<EdgeId> crowded = drop_surplus_ports(graph, axes, out, out.routes);
  out.crowded.insert(out.crowded.end(), crowded.begin(), crowded.end());
  if (!crowded.empty()) out.ports = drop_hidden_ports(out.layered, out.digraph, out.ports);
  give_label_rooms(graph, axes, out.layered, out.ports);
  const auto may_have_lanes = open_sides(graph, out.routes, out.layered, options.density);
  move_ports_aside(out.layered, may_have_lanes, out.ports);
  out.insets = make_frame_insets(graph, axes, options.density);
  out.spacing = make_spacing(graph, axes, options.density);
  place_vertices(graph, axes, options, out);
  if (has_few_vertices(out.layered) && close_port_gaps(out))
    place_vertices(graph, axes, options, out);
}

/// How often may runs of lines change places? In narrow and dense drawings there are no columns to
/// spare for that.
int most_reinsertions(const LayoutOptions& options, const LayeredGraph& layered) {
  constexpr std::size_t max_vertices = 6000;
  constexpr std::size_t max_for_more = 1000;
  const bool has_columns = !options.is_narrow && options.density != Density::Dense;
  const std::size_t vertices = layered.vertices.size();
  if (!has_columns || vertices > max_vertices || !LayerRows(layered).are_short()) return 0;
  return vertices > max_for_more ? 1 : 3;
}

/// Runs of lines change places as long as bends cost less then.
void straighten_runs(const ResolvedGraph& graph,
                     const Axes& axes,
                     const LayoutOptions& options,
                     const Trunks& whole,
                     LayeredLayout& out) {
  IdVector<SegmentId, int> bends = measure_bends(out);
  for (int i = most_reinsertions(options, out.layered); i > 0; --i) {
    std::optional<ReinsertedRuns> runs = reinsert_runs(out, bends, options.stop);
    if (!runs) return;
    LayeredLayout other = out;
    other.layered = std::move(runs->layered);
    place_in_order(graph, axes, options, whole, other);
    IdVector<SegmentId, int> other_bends = measure_bends(other);
    if (cost_of_bends(other, other_bends) + runs->crossings >= cost_of_bends(out, bends)) return;
    out = std::move(other);
    bends = std::move(other_bends);
  }
}

/// The layout in the order that `out` has.
LayeredLayout lay_out_in_order(const ResolvedGraph& graph,
                               const Axes& axes,
                               const LayoutOptions& options,
                               const Trunks& whole,
                               LayeredLayout out) {
  const StopToken stop = options.stop;
  // From here on every segment spans one layer; vertices only get places.
  drop_frame_ends(out.layered, out.digraph);
  if (LayerRows(out.layered).are_short()) join_dummies(whole, out.layered);
  assert(is_consistent(out.layered));
  tell(stop, Stage::Placing, "placing nodes in columns");
  place_in_order(graph, axes, options, whole, out);
  straighten_runs(graph, axes, options, whole, out);
  assert(is_kept(out.separations, out.columns));
  assert(is_consistent(out.port_columns, out.ports, out.shapes));
  tell(stop, Stage::Routing, "drawing lines");
  out.nesting = measure_nesting_depths(out.layered, out.insets);
  out.tracks = assign_tracks(out, stop);
  out.rows = assign_rows(out);
  return out;
}

}  // namespace

void tell(StopToken stop, Stage stage, const char* what) {
  stop.tell(what, static_cast<std::int64_t>(stage), static_cast<std::int64_t>(Stage::Labelling));
}

LayeredLayout lay_out_layers(const ResolvedGraph& graph,
                             const Axes& axes,
                             const LayoutOptions& options) {
  LayeredLayout ordered;
  const Trunks whole = rank_and_order(graph, axes, options, ordered);
  if (!has_few_vertices(ordered.layered))
    return lay_out_in_order(graph, axes, options, whole, std::move(ordered));
  LayeredLayout out = lay_out_in_order(graph, axes, options, whole, ordered);
  if (!stands_turned(out) || !may_mirror(out)) return out;
  mirror(ordered.layered);
  LayeredLayout mirrored = lay_out_in_order(graph, axes, options, whole, std::move(ordered));
  return is_better_turned(mirrored, out) ? std::move(mirrored) : std::move(out);
}

}  // namespace boxart::internal
