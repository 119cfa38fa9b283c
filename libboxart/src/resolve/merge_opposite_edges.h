#pragma once

#include "graph/graph.h"
#include "resolve/text_source.h"

namespace boxart::internal {

/// What concentrate=true asks for: an edge and its like the other way, neither with a parallel that
/// looks the same, are one line with both arrowheads. The first is drawn; the other one is not
/// visible, and names it as the one whose line it shares (Edge::drawn_with).
///
/// Edges with labels stay as they are. Colours and links count as they are written, so that a graph
/// is laid out alike with them and without. O(E log E).
void merge_opposite_edges(const TextSource& source, ResolvedGraph& graph);

}  // namespace boxart::internal
