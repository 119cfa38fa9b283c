#pragma once

#include <boxart/options.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layout/layout_trace.h"

#include <string>

namespace boxart::internal {

/// Writes a value of the layout as text, for those who work on it: a heading for each component,
/// then a line for each rank, layer, channel, or thing of the drawing. Names stand as they are, in
/// quotes where they aren't plain; of parallel edges with the edge's number. What is laid out by
/// itself in a frame comes before what is around it, where a node with the frame's name stands for
/// it. `graph` and `drawing` are the whole ones.
///
/// - Ranks: the nodes of each rank.
/// - Layers: the vertices of each layer from left to right. `a` a node, `*a->b` a dummy of that
/// edge
///   (the first that runs there), `=a->b` its label, `[c` and `c]` the borders of cluster c. The
///   last line counts the pairs of lines that cross; one that crosses the side of a frame counts 6.
/// - Columns: the same with the column of each. The last line sums up how far segments lead
///   sideways, each as often as it weighs.
/// - Tracks: for each channel how many tracks it has, and the route of each edge from a column
///   above to one below, or of a flat one from its tail to its head.
/// - Scene: the boxes, frames, lines and texts of the drawing; then each edge that was routed late,
///   and why.
///
/// O(what is written).
std::string dump(Dump what,
                 const ResolvedGraph& graph,
                 const Drawing& drawing,
                 const LayoutTrace& trace);

}  // namespace boxart::internal
