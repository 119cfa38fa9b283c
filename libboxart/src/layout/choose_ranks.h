#pragma once

#include "boxes/axes.h"
#include "graph/graph.h"
#include "layout/lay_out_layers.h"

namespace boxart::internal {

/// Says which edges of a network lead up (Edge::leads_up): as in the ranks of the text, or as in
/// others (network_ranks.h) where half as many lines cross or less. Ranks that somebody wrote may
/// mean something, so others have to be much clearer. Of those, the ones with the fewest crossings
/// are taken, then those whose layers would take the least area by their texts; ties go to the
/// first.
///
/// Crossings are those of the layers, ordered from one start: that tells ranks apart, and costs a
/// small part of what it costs to lay them out. Does nothing where the text thinks of ranks.
void choose_ranks(const Axes& axes, LayoutOptions options, ResolvedGraph& graph);

}  // namespace boxart::internal
