#pragma once

#include "base/id_vector.h"
#include "graph/graph.h"

namespace boxart::internal {

/// What is in frames and belongs to a part that lies wholly in its frame and that nothing joins to
/// anything else, in the frame or outside. A frame with all that is in it is one member of the
/// frame around it.
struct LooseMembers {
  IdVector<NodeId, bool> nodes;        // of the frame that holds it
  IdVector<ClusterId, bool> clusters;  // likewise
  /// Frames whose loose members are laid out by themselves: where they are several parts, and
  /// nothing else is in the frame; or they would take more of a layer than `Packing::shelf_width` columns,
  /// or of what is as long in rows.
  IdVector<ClusterId, bool> are_apart;
};

/// Edges join, and so do sets of nodes that share a rank. Whatever reaches beyond a frame, or ends
/// at it, isn't loose in it; nor is what stands on the first or last rank of more than that. Frames
/// that hold no nodes are no members. Costs O((V + E) × how deep frames are nested).
LooseMembers find_loose_members(const ResolvedGraph& graph);

}  // namespace boxart::internal
