#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"

namespace boxart::internal {

/// Swaps neighbours of a layer, of which one at least is a dummy or a label, where segments cross
/// less then by `weights` (two that cross count the product of theirs): so which of the orders that
/// cross alike is taken can be said by weights that are nearly the same. Nodes keep their order
/// among each other, and so do the ends of flat edges and of edges that have to stay in order;
/// borders of clusters stay.
///
/// Requires: vertices of one layer each; the layers have their order; weights from 1 to 2^14.
/// Costs O(rounds x E log E), of which the later look at what has changed.
void swap_lines(const Digraph& digraph,
                const IdVector<SegmentId, int>& weights,
                LayeredGraph& layered,
                StopToken stop = {});

}  // namespace boxart::internal
