#pragma once

#include <boxart/options.hpp>

#include "base/stop_token.h"
#include "boxes/axes.h"
#include "boxes/make_digraph.h"
#include "boxes/plan_boxes.h"
#include "graph/graph.h"
#include "layered/layering.h"
#include "layered/order/known_orders.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace boxart::internal {

/// What was found of a graph before some of its edges were parted from others: there are the same
/// layers, as nothing is divided to fit, and few other vertices. Empty before the first time.
struct OrderedBefore {
  LayeredGraph layered{};  // with edges in their trunks
  bool is_apart = false;   // did fewer lines cross where each went its own way?
  bool empty() const { return layered.layers.empty(); }
};

/// How a graph is laid out.
struct LayoutOptions {
  Density density = Density::Compact;
  bool with_trunks = true;   // may lines run together?
  bool is_narrow = false;    // is width worth more than fewer crossings?
  bool is_estimate = false;  // is it enough to know about how many lines cross?
  // Up to so many vertices have layers a dummy for every layer that an edge passes; without a
  // number, up to most_short_vertices.
  std::optional<std::int64_t> max_short_vertices{};
  KnownOrders* known_orders = nullptr;      // of tries before; null: each order is found anew
  OrderedBefore* ordered_before = nullptr;  // null: each order is found from the beginning
  StopToken stop{};
};

/// What each pass of the layered layout has made of a graph; filled in the order of lay_out_layers.
struct LayeredLayout : Layering {
  RouteKinds routes{};
  std::vector<EdgeId> astray{};   // out of the layers, since they would pass foreign frames
  std::vector<EdgeId> crowded{};  // likewise, for a lack of cells at a borderless node
  BoxPlans plans{};
};

/// The passes that may take long, in their order, between reading and drawing, as StopToken tells
/// of them.
enum class Stage { Ranking = 1, Ordering, Placing, Routing, Labelling };
void tell(StopToken stop, Stage stage, const char* what);

/// Runs the passes of the layered layout: a table of contents. `axes` are those of the graph's
/// direction.
///
/// Costs what the passes cost; the second try of ordering (see there) is for small graphs alone.
LayeredLayout lay_out_layers(const ResolvedGraph& graph,
                             const Axes& axes,
                             const LayoutOptions& options);

}  // namespace boxart::internal
