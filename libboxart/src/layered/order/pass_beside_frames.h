#pragma once

#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/order/edges_through_frames.h"

namespace boxart::internal {

/// Moves dummies of edges that would pass foreign frames to the other side of these, so that each
/// line stands on one side of a frame on all of its layers: on that of its nodes, and of clusters
/// that hold a part of it; else where it stands on more of them. A dummy comes to stand beside the
/// frame; of a long one a part, which is a dummy of its own then. (One layer after the other, as
/// layers are ordered, no dummy changes the side: its line would pass the frame twice.) What a line
/// shares with another that has moved stays: it may move when this is called again.
///
/// Requires: `passages` are those of this order. Ensures: `layered` is consistent; it may have more
/// crossings. Costs O(V + E), and O(edges x frames x layers) of the passages; where these are more
/// than ten million, not all are looked at. Returns whether something was moved.
bool pass_beside_frames(const FramePassages& passages,
                        const Digraph& digraph,
                        LayeredGraph& layered);

}  // namespace boxart::internal
