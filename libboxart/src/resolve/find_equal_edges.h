#pragma once

#include "graph/graph.h"
#include "resolve/text_source.h"

namespace boxart::internal {

/// What concentrate=true asks for: says of edges with which one before them they are to be one line
/// (Edge::merges_with). Those that look and say the same between the same ends go with the first of
/// them, which gets their number, `×n`; of an edge and its like the other way, without labels and
/// the only ones between their nodes, the second goes with the first.
///
/// Edges with an xlabel, or a label at an end, stay as they are, and all equal ones do where a text
/// of the graph reads like such a number. Colours and links count as they are written, so that a
/// graph is laid out alike with them and without. O(E log E + texts).
void find_equal_edges(const TextSource& source, ResolvedGraph& graph);

}  // namespace boxart::internal
