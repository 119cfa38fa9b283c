#pragma once

#include "layered/digraph.h"
#include "layered/layered_graph.h"

namespace boxart::internal {

/// Takes out the vertices that held the places of ends at frames among what those hold: a line ends
/// at the border, and what is inside needs no room for it. In their stead such a segment names the
/// nearest node of its frame left of that place, or else right of it: on its first and on its last
/// layer each frame has a node. O(all rows), or O(segments) where no edge ends at a frame.
///
/// Requires: the layers have their final order. Ensures: what is left keeps it.
void drop_frame_ends(LayeredGraph& layered, const Digraph& digraph);

}  // namespace boxart::internal
