#pragma once

#include "layered/layered_graph.h"
#include "layered/order/segment_ends.h"

#include <utility>
#include <vector>

namespace boxart::internal {

/// Puts what one node leads down to in the order in which its edges are written, where that costs
/// no crossing: subtrees that hang on a node side by side, with all that is in them, and then
/// neighbours on a layer. Nodes that no segment comes to go where they are written among those of
/// their cluster.
///
/// `left_of` holds pairs of vertices of one layer, the left one first: they stay. Clusters stay
/// whole; a subtree moves where all of it is in one.
///
/// Requires: vertices of one layer each. Ensures: no more segments cross. Costs O(V log V) for
/// subtrees whose vertices stand side by side on each layer; one where others stand between is
/// taken apart at its root, so O(V x depth) at worst. Neighbours: as LayerTransposer, in a few
/// rounds.
void order_siblings(LayeredGraph& layered,
                    const FarEnds& far_ends,
                    const std::vector<std::pair<VertexId, VertexId>>& left_of);

}  // namespace boxart::internal
