#pragma once

#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <vector>

namespace boxart::internal {

struct FramePassages {
  std::vector<EdgeId> edges{};      // ascending
  std::vector<ClusterId> frames{};  // ascending
};

/// The visible edges whose line would pass a visible frame that holds both or neither
/// of their ends, or one side of a frame twice. Between two layers a line passes what stands
/// between its ends' places among the sides of frames there; a flat edge runs above its layer, and
/// passes the sides of frames that come down from above. What lies in a frame that the edge ends at
/// is cut off, and counts for nothing. And of the frames that these edges pass so, at least one
/// each.
///
/// Requires: layers have their order. Costs O(all rows + E x depth of clusters).
FramePassages edges_through_frames(const LayeredGraph& layered, const Digraph& digraph);

/// The visible flat edges that would do that if they ran below their layers: they would pass the
/// sides of frames that go on to the next one. Requires and costs the same.
std::vector<EdgeId> flat_edges_through_frames_below(const LayeredGraph& layered,
                                                    const Digraph& digraph);

}  // namespace boxart::internal
