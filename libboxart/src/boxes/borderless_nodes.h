#pragma once

#include "boxes/axes.h"
#include "boxes/make_digraph.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layered/layering.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// Which nodes have no border: points and borderless texts.
IdVector<NodeId, bool> borderless_nodes(const ResolvedGraph& graph);

/// How many lines may end at a side of a text without a border, each with a cell of its own.
std::size_t cells_at(const Label& label, Side side);

/// A node without a border can't grow at its sides: what finds no cell there makes a detour to
/// another side, the ports with fewest edges first. Returns these edges, which are no longer
/// visible in the digraph; their ports are there still (drop_hidden_ports), and the segments that
/// several edges share say one that is still drawn.
///
/// Costs O(V + ports log ports), and O(E x span) if there was any.
std::vector<EdgeId> drop_surplus_ports(const ResolvedGraph& graph,
                                       const Axes& axes,
                                       Layering& layering,
                                       RouteKinds& routes);

/// Gives these nodes a border, where more lines have room than at a point or a borderless text; a
/// point becomes a round box with a dot in it. Returns whether that changes anything.
bool promote_to_boxes(const std::vector<NodeId>& nodes, ResolvedGraph& graph);

/// The borderless texts at which a line ends beside the words: lines come to them so far apart that
/// their rectangle is larger than the text. O(boxes).
std::vector<NodeId> overfull_texts(const Drawing& drawing);

}  // namespace boxart::internal
