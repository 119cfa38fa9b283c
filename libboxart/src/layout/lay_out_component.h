#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"
#include "layout/layout_trace.h"

namespace boxart::internal {

/// Returns the drawing of a graph that edges join, or of parts that stand together. It is laid out
/// again, from the start: where lines without arrowheads have no clear hub, or a node without a
/// border has no room for its lines (the layers of a small network are then put in order from where
/// they were); and in small graphs where titles widen it. A small network may get other ranks than
/// those of the text (choose_ranks.h). `trace` gets how it came to be, if there is one.
Drawing lay_out_component(ResolvedGraph graph, const LayoutOptions& options, ComponentTrace* trace);

}  // namespace boxart::internal
