#pragma once

#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"

namespace boxart::internal {

/// Returns the line of an edge in its style, still without a path.
Line line_of(const ResolvedGraph& graph, EdgeId id, int net);

/// Returns the layout as a drawing on the screen, turned to the graph's direction: boxes, frames,
/// the lines that the layers have and the labels of these that have room there. Box i is that of
/// node i, and frame i that of cluster i; frames without nodes are not shown. The lines of a trunk
/// have one net.
Drawing make_drawing(const ResolvedGraph& graph, const Axes& axes, const LayeredLayout& layout);

}  // namespace boxart::internal
