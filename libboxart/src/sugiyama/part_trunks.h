#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "sugiyama/digraph.h"
#include "sugiyama/layered_graph.h"
#include "sugiyama/make_trunks.h"

namespace boxart::internal {

/// Returns `trunks` with those parted that would cross lines of their own node: where the line of
/// another trunk, or a single one, leads to a position between two of a trunk's next vertices, the
/// trunk is cut there, and each part leaves the node in a place of its own. What remains of one
/// edge runs alone. Edges that share a dummy stay together.
///
/// Trunks of nodes with `is_borderless` stay whole: such nodes have no room for more lines. Lines
/// that are bound to a field part only trunks of that field: between fields the order is not free.
///
/// Requires: the layers have their final order. Ensures: two parts of a trunk share no segment.
/// Costs O(E log E).
Trunks part_trunks(const LayeredGraph& layered,
                   const Digraph& digraph,
                   const IdVector<NodeId, bool>& is_borderless,
                   const Trunks& trunks);

}  // namespace boxart::internal
