#include "layout/lay_out_layers.h"

#include "layered/layer_rows.h"
#include "layered/order/drop_frame_ends.h"
#include "layered/trunks/join_dummies.h"
#include "layout/place_layers.h"
#include "layout/rank_and_order.h"
#include "layout/turned_order.h"

#include <cassert>
#include <cstddef>
#include <utility>

namespace boxart::internal {
namespace {

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
  place_layers(graph, axes, options, whole, out);
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
  constexpr std::size_t max_for_mirror = 3000;  // larger graphs are laid out but once
  if (ordered.layered.vertices.size() > max_for_mirror)
    return lay_out_in_order(graph, axes, options, whole, std::move(ordered));
  LayeredLayout out = lay_out_in_order(graph, axes, options, whole, ordered);
  if (!stands_turned(out) || !may_mirror(out)) return out;
  mirror(ordered.layered);
  LayeredLayout mirrored = lay_out_in_order(graph, axes, options, whole, std::move(ordered));
  return is_better_turned(mirrored, out) ? std::move(mirrored) : std::move(out);
}

}  // namespace boxart::internal
