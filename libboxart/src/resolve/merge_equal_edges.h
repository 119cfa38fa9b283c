#pragma once

#include "graph/graph.h"
#include "resolve/text_source.h"

namespace boxart::internal {

/// What concentrate=true asks for: of parallel edges that look and say the same, the first is
/// drawn, with `×n` before its label or as its label; and of an edge and its like the other way,
/// each alone and without a label, the first, with both arrowheads. The others are not visible, and
/// name it as the one whose line they share (Edge::drawn_with).
///
/// Edges with an xlabel, or a label at an end, stay as they are. Colours and links count as they
/// are written, so that a graph is laid out alike with them and without. O(E log E).
void merge_equal_edges(const TextSource& source, ResolvedGraph& graph);

}  // namespace boxart::internal
