#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Adds the label of the whole graph: lines of its own above or below the drawing, after a blank
/// row. The drawing is widened where the label is wider.
void add_graph_label(const ResolvedGraph& graph, Drawing& drawing);

}  // namespace boxart::internal
