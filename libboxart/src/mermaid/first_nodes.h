#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/graph.h"

namespace boxart::internal {

/// The first node that is in each frame, or in a frame in it: where an edge of Mermaid's to a frame
/// ends in the layout.
IdVector<ClusterId, NodeId> first_nodes(const ResolvedGraph& graph);

}  // namespace boxart::internal
