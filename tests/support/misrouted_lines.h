#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// The indices, ascending, of the lines that are not where they should be: that pass a visible
/// frame's border which holds both or neither of their ends, or one border twice, or a corner; that
/// run along a border; or that run over a box, their own included but for the cells of their ends.
///
/// `graph` tells the ends of an edge. An end that isn't at its node's box but at the border of the
/// edge's head_cluster or tail_cluster is held by the frames around that one.
///
/// A sweep over the rows and one over the columns: O((n + p) log n) time for n boxes, frames and
/// line points, and p passes of borders, of which no line has more than there are frames around its
/// ends.
std::vector<int> misrouted_lines(const Drawing& drawing, const ResolvedGraph& graph);

}  // namespace boxart::internal
