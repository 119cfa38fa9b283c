#pragma once

#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"

namespace boxart::internal {

/// Where ranks run sideways, gives the labels of flat edges room in the channel, beside the port at
/// their right end (on the screen: the lower one): there a line that comes down keeps what is left
/// of it to itself, so that labels stand below each other however long they are. A node without a
/// border can't grow for that: there the label stands at the left end, if that has one. Of
/// parallel edges the first becomes the innermost, so that their labels are read in their order.
///
/// Between the ports of parallel edges it gives room to the label of the second one and of each
/// that follows, which stand above their lines: so these can run straight. O(E).
void give_label_rooms(const ResolvedGraph& graph,
                      const Axes& axes,
                      const LayeredGraph& layered,
                      Ports& ports);

}  // namespace boxart::internal
