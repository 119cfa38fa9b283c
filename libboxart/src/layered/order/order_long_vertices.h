#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <cstdint>

namespace boxart::internal {

/// What order_layers does, for layers with long vertices: they run straight down, so that none
/// passes another, and lines cross only between the layers where one of them begins or ends.
/// Returns how much they still do (by crossing_weight, segment_ends.h).
///
/// A sweep goes down (up) the layers: what comes from the layer before keeps its order, and what
/// begins (ends) there is put between it by the weighted medians of its neighbours, as long edges
/// are in Eiglsperger, Siebenhaller, Kaufmann, "An Efficient Implementation of Sugiyama's Algorithm
/// for Layered Graph Drawing", Graph Drawing 2004 (JGAA 9(3), 2005). Rows are written out one at a
/// time, so memory is that of the graph, and time O(sweeps x (all rows + E log V)); where rows are
/// very long together, there are fewer sweeps.
///
/// In each row, neighbours change places where that saves crossings: on the far side a line counts
/// where it was in the sweep before. Of an order and its mirror image the one nearer to the input's
/// is taken. Ties go to the order that was there before.
///
/// Requires: layers as split_long_edges fills them, with long dummies.
std::int64_t order_long_vertices(LayeredGraph& layered,
                                 const Digraph& digraph,
                                 StopToken stop = {});

}  // namespace boxart::internal
