#pragma once

#include "layered/digraph.h"
#include "layered/divide/divide_ranks.h"
#include "layered/rank/assign_ranks.h"

namespace boxart::internal {

/// Moves nodes from ranks that take more than `room` to others where there is more room,
/// upwards or downwards, as far as the other ends of their edges let them, so that the drawing gets
/// narrower. One moves if that makes its rank narrower by more than 16 columns for each rank that
/// its edges get longer, by their weights: of the lightest one that is 1. Nodes in clusters, of
/// rank sets, and of flat edges stay where they are. Lines that pass a rank count, and labels.
///
/// The ranks of assign_ranks are those with the shortest edges, whatever stands on each: one may be
/// twice as wide as the next for a node that could as well stand there. What makes a layering wide
/// is said by Nikolov, Tarassov, Branke, "In search for efficient heuristics for minimum-width
/// graph layering with consideration of dummy nodes", ACM Journal of Experimental Algorithmics 10,
/// 2005; nodes are moved one by one, for shorter edges, by Nikolov, Tarassov, "Graph layering by
/// promotion of nodes", Discrete Applied Mathematics 154(5), 2006.
///
/// Ensures: what is above something else stays above it; source (sink) sets stay alone; no rank
/// gets empty, and none is added. The ranks are as they were unless the widest one, or what is
/// between two ranks, gets narrower by a tenth, or by a twentieth if it has room then. Ties: the
/// node that stands first in the graph moves, to the first rank, 32 away at most. Not tried for
/// more than 1,500 nodes and edges, or ranks; 200 moves at most, each O(V + edges of the rank's
/// nodes x their ranks).
void narrow_ranks(const RankWidths& widths, int room, const Digraph& digraph, Ranks& ranks);

}  // namespace boxart::internal
