#pragma once

#include "base/id_vector.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Which frames have ranks of their own: those with another direction than what is around them, and
/// whose border no edge passes but those that end at it, and no set of nodes that share a rank.
///
/// Takes O(clusters) where no frame has a direction, else O(edges * depth) where frames are nested.
IdVector<ClusterId, bool> own_directions(const ResolvedGraph& graph);

}  // namespace boxart::internal
