#pragma once

#include "layered/layered_graph.h"

namespace boxart::internal {

/// Puts the layers of `to` in the order that `from` has: `to` is the layering of the same digraph
/// with fewer edges drawn, so that it has the same layers but for some of labels.
///
/// Requires: all vertices of both stand on one layer. Costs O(V log V).
void carry_order(const LayeredGraph& from, LayeredGraph& to);

}  // namespace boxart::internal
