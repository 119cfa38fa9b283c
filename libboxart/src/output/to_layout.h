#pragma once

#include <boxart/layout.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"

namespace boxart::internal {

/// The finished layout as data, for those who use the library.
/// Nodes, frames and edges stand in the order of the graph.
/// Requires: `drawing` was made from `graph`, and titles are placed. O(n log n).
Layout to_layout(const Drawing& drawing, const ResolvedGraph& graph);

}  // namespace boxart::internal
