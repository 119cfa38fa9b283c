#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"
#include "layout/layout_trace.h"

namespace boxart::internal {

/// Returns the drawing of a graph that edges join, or of parts that stand together. It is laid out
/// again, from the start: where lines without arrowheads have no clear hub, or a node without a
/// border has no room for its lines; and in small graphs where titles widen it, and where the lines
/// of a network cross in the ranks of the text, in others (network_ranks.h): of those that have
/// half as many crossings or less, the drawing with the fewest is taken, then that with the least
/// area. `trace` gets how it came to be, if there is one.
Drawing lay_out_component(ResolvedGraph graph, const LayoutOptions& options, ComponentTrace* trace);

}  // namespace boxart::internal
