#pragma once

#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <utility>
#include <vector>

namespace boxart::internal {

/// Pairs of vertices of one layer of which the first is to stand left of the second: tail and head
/// of a flat edge, and the next vertices on the chains of two edges that follow each other at a
/// node that keeps their order (the `ordering` of DOT), and their other ends where these are on one
/// layer.
///
/// Ensures: the pairs have no cycle; one that would close a cycle is left out. Costs O(E) and a
/// search for each pair, which visits vertices of one layer that pairs join.
std::vector<std::pair<VertexId, VertexId>> left_of_pairs(const LayeredGraph& layered,
                                                         const Digraph& digraph);

}  // namespace boxart::internal
