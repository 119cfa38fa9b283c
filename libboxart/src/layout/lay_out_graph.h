#pragma once

#include <boxart/options.hpp>

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layered/order/known_orders.h"
#include "layout/layout_trace.h"

namespace boxart::internal {

/// How a graph is laid out: as lay_out_graph says.
struct LayoutTask {
  Density density = Density::Compact;
  int jobs = 1;
  StopToken stop{};
  KnownOrders* known_orders = nullptr;  // those of layouts before, of graphs that are much alike
};

/// Returns the drawing of `graph`: everything that it shows, in screen cells, as the contract of
/// drawings asks. Every valid graph has one. Components of large graphs are laid out in `jobs`
/// threads, with the same drawing whatever their number. `trace` gets how each component came to
/// its drawing, if there is one. Throws what `stop` throws.
Drawing lay_out_graph(const ResolvedGraph& graph,
                      Density density = Density::Compact,
                      int jobs = 1,
                      StopToken stop = {},
                      LayoutTrace* trace = nullptr);
Drawing lay_out_graph(const ResolvedGraph& graph,
                      const LayoutTask& task,
                      LayoutTrace* trace = nullptr);

}  // namespace boxart::internal
