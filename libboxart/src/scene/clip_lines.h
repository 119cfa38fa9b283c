#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Cuts the lines of edges with lhead or ltail off where they come to that frame's border. Returns
/// the indices, ascending, of those that can't end there: they come to a corner, or have no room
/// for the arrowhead before the border. Those are left as they were. O(n log n) for n points, a
/// long line counted once every hundred cells, and O(log n + things near it) for each arrowhead.
std::vector<int> clip_lines(Drawing& drawing, const ResolvedGraph& graph);

}  // namespace boxart::internal
