#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Returns `trunks` with those split that would cross lines of their own node: where the line of
/// another trunk, or a single one, leads to a position between two of a trunk's next vertices, the
/// trunk is split there, and each part leaves the node at a port of its own. What remains of one
/// edge runs alone. Edges that share a dummy stay together.
///
/// Trunks of nodes with `is_borderless` stay whole: such nodes have no room for more lines. Lines
/// that are bound to a field split only trunks of that field: between fields the order is not free.
///
/// Requires: the layers have their final order. Ensures: two parts of a trunk share no segment.
/// Costs O(E log E).
Trunks split_trunks(const LayeredGraph& layered,
                    const Digraph& digraph,
                    const IdVector<NodeId, bool>& is_borderless,
                    const Trunks& trunks);

}  // namespace boxart::internal
