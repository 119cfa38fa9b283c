#pragma once

#include "layered/digraph.h"
#include "layered/divide/divide_ranks.h"
#include "layered/rank/assign_ranks.h"

namespace boxart::internal {

/// Says where labels of edges over several ranks stand, if nothing has said it (`label_rank`,
/// `label_below`): between two ranks where labels of short edges need room anyway and are as deep,
/// or else on a rank next to the middle. Between ranks, those of a trunk's edges are as far from
/// the trunk's node as can be, so that the trunk fans out once and labels stand straight above
/// (below) the other ends; others are next to the middle. Where a label would make the drawing
/// wider than it is elsewhere, it stands at the next best place where it doesn't, and if there is
/// none, where there is most room.
///
/// Ties: what is upper. Short edges come first, then those that stand first in the graph. Not done
/// where edges span more than 100,000 ranks in all; costs O(V + edges x their ranks, times a
/// logarithm).
void give_label_ranks(const RankWidths& widths, const Ranks& ranks, Digraph& digraph);

}  // namespace boxart::internal
