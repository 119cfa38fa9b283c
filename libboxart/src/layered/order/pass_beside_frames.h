#pragma once

#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/order/edges_through_frames.h"

namespace boxart::internal {

/// Moves dummies of edges that would pass foreign frames to the other side of these, so that each
/// line stands on one side of a frame on all of its layers: on that of its nodes, and of clusters
/// that hold a part of it; else where it stands on more of them. A dummy comes to stand beside the
/// frame. (One layer after the other, as layers are ordered, no dummy changes the side: its line
/// would pass the frame twice.)
///
/// Requires: `passages` are those of this order; no vertex is long. Ensures: `layered` is
/// consistent; it may have more crossings. Costs O(edges x frames x layers) of the passages, and
/// O(layer) for each dummy that moves; where there are more than a million of the former, nothing
/// is moved. Returns whether something was.
bool pass_beside_frames(const FramePassages& passages,
                        const Digraph& digraph,
                        LayeredGraph& layered);

}  // namespace boxart::internal
