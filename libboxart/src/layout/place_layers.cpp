#include "layout/place_layers.h"

#include "boxes/borderless_nodes.h"
#include "boxes/give_label_rooms.h"
#include "boxes/size_vertices.h"
#include "boxes/spacing.h"
#include "boxes/widen_boxes.h"
#include "graph/heads.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/stretch_boxes.h"
#include "layered/layer_rows.h"
#include "layered/ports/break_port_cycles.h"
#include "layered/ports/close_port_gaps.h"
#include "layered/ports/move_ports_aside.h"
#include "layered/ports/straighten_ports.h"
#include "layered/trunks/reinsert_runs.h"
#include "layered/trunks/split_trunks.h"

#include <cassert>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

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

class LayerPlacer {
 public:
  LayerPlacer(const ResolvedGraph& graph,
              const Axes& axes,
              const LayoutOptions& options,
              const Trunks& whole)
      : graph_(graph), axes_(axes), options_(options), whole_(whole) {}

  void place(LayeredLayout& layout, ColumnEffort effort) const {
    layout.trunks = split_trunks(layout.layered, layout.digraph, borderless_nodes(graph_), whole_);
    add_ports(layout);
    give_label_rooms(graph_, axes_, layout.layered, layout.ports);
    const auto may_have_lanes = open_sides(graph_, layout.routes, layout.layered, options_.density);
    move_ports_aside(layout.layered, may_have_lanes, layout.ports);
    layout.insets = make_frame_insets(graph_, axes_, options_.density);
    layout.spacing = make_spacing(graph_, axes_, options_.density);
    place_vertices(layout, effort);
    constexpr std::size_t max_for_gaps = 3000;  // of more, vertices are placed but once
    if (layout.layered.vertices.size() <= max_for_gaps && close_port_gaps(layout))
      place_vertices(layout, effort);
  }

  /// Runs of lines change places as long as bends cost less then.
  void straighten_runs(LayeredLayout& layout) const {
    constexpr int rounds = 2;
    IdVector<SegmentId, int> bends = measure_bends(layout);
    for (int round = 0; round < rounds; ++round) {
      std::optional<ReinsertedRuns> runs = reinsert_runs(layout, bends, options_.stop);
      if (!runs) return;
      LayeredLayout other = layout;
      other.layered = std::move(runs->layered);
      place(other, ColumnEffort::Best);
      IdVector<SegmentId, int> other_bends = measure_bends(other);
      const std::int64_t cost = cost_of_bends(other, other_bends) + runs->crossings;
      if (cost >= cost_of_bends(layout, bends) || leaves_room(layout, other)) return;
      layout = std::move(other);
      bends = std::move(other_bends);
    }
  }

 private:
  void add_ports(LayeredLayout& layout) const {
    const auto are_free = free_sides(graph_, layout);
    layout.ports = make_ports(layout.layered, layout.digraph, layout.trunks, are_free);
    const std::vector<EdgeId> crowded = drop_surplus_ports(graph_, axes_, layout, layout.routes);
    if (crowded.empty()) return;
    layout.crowded.insert(layout.crowded.end(), crowded.begin(), crowded.end());
    layout.ports = drop_hidden_ports(layout.layered, layout.digraph, layout.ports);
  }

  /// Is it wider than before, where width is worth more than all else?
  bool leaves_room(const LayeredLayout& before, const LayeredLayout& now) const {
    const int width = width_of(now);
    const int room = now.spacing.room;
    return width > width_of(before) && (options_.is_narrow || (room > 0 && width > room));
  }

  /// Plans boxes with their ports, and assigns the columns of vertices and the last ones of ports.
  /// In dense drawings boxes grow over what they are joined to.
  void place_vertices(LayeredLayout& layout, ColumnEffort effort) const {
    const bool is_dense = options_.density == Density::Dense;
    layout.plans = plan_boxes(graph_, axes_, layout.routes, layout);
    // In dense drawings boxes touch, and room would part them.
    if (!is_dense) give_xlabel_rooms(graph_, axes_, layout.layered, layout.plans);
    layout.shapes = size_vertices(graph_, axes_, layout.layered, layout.ports, layout.plans);
    layout.first_port_columns = assign_port_columns(layout.layered, layout.ports, layout.shapes);
    assert(is_consistent(layout.first_port_columns, layout.ports, layout.shapes));
    layout.separations = make_separations(layout, flat_label_widths(graph_, axes_));
    layout.port_columns = layout.first_port_columns;
    if (is_dense && stretch(layout)) return;
    layout.columns = assign_columns(layout, effort, options_.stop);
    widen_lanes(layout);
    straighten_ports(
        layout.layered, layout.ports, layout.shapes, layout.columns, layout.port_columns);
    layout.port_columns = break_port_cycles(layout);
  }

  /// Returns whether boxes could grow.
  bool stretch(LayeredLayout& layout) const {
    const auto may_grow = stretchable(graph_, axes_, layout.layered, layout.plans);
    std::optional<StretchedBoxes> stretched = stretch_boxes(layout, may_grow, options_.stop);
    if (!stretched) return false;
    widen_boxes(graph_, axes_, stretched->box_widths, layout, layout.plans);
    layout.port_columns = std::move(stretched->port_columns);
    layout.columns = std::move(stretched->columns);
    return true;
  }

  const ResolvedGraph& graph_;
  const Axes& axes_;
  const LayoutOptions& options_;
  const Trunks& whole_;
};

}  // namespace

void place_layers(const ResolvedGraph& graph,
                  const Axes& axes,
                  const LayoutOptions& options,
                  const Trunks& whole,
                  LayeredLayout& layout) {
  constexpr std::size_t small = 1000;
  const LayerPlacer placer(graph, axes, options, whole);
  const bool is_small = layout.layered.vertices.size() <= small;
  const bool may_reinsert = options.density != Density::Dense && !options.is_estimate &&
                            LayerRows(layout.layered).are_short() && has_runs(layout.layered);
  if (may_reinsert && !is_small && !options.is_narrow && may_use_simplex(layout.layered)) {
    placer.place(layout, ColumnEffort::Estimate);
    auto runs = reinsert_runs(layout, measure_bends(layout), options.stop);
    if (runs) layout.layered = std::move(runs->layered);
  }
  placer.place(layout, ColumnEffort::Best);
  if (may_reinsert && is_small) placer.straighten_runs(layout);
}

}  // namespace boxart::internal
