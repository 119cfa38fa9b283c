#pragma once

#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"

#include <vector>

namespace boxart::internal {

/// A label that has its place reserved in the layers.
struct ReservedLabel {
  EdgeId edge;
  Rect rect;  // on the screen
};

/// What the layers give: boxes, frames, and the lines that run through channels; and which edges
/// are still to be drawn.
struct LayeredDrawing {
  Drawing drawing;
  std::vector<ReservedLabel> labels;
};

/// Returns the line of an edge in its style, still without a path.
Line line_of(const ResolvedGraph& graph, EdgeId id, int net);

/// Returns the layout as a drawing on the screen, turned to the graph's direction. Box i is that of
/// node i, and frame i that of cluster i; frames without nodes are not shown. The lines of a trunk
/// have one net.
LayeredDrawing make_drawing(const ResolvedGraph& graph,
                            const Axes& axes,
                            const LayeredLayout& layout);

}  // namespace boxart::internal
