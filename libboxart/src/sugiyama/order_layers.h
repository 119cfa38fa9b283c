#pragma once

#include "sugiyama/digraph.h"
#include "sugiyama/layered_graph.h"

namespace boxart {

/// Permutes the layers so that segments cross little. Clusters stay contiguous, and clusters of
/// one parent have the same order on all layers that they share. Nodes joined by a flat edge stand
/// tail before head where nothing speaks against it.
///
/// Layer sweeps with weighted medians and transposition, the best order kept: Gansner,
/// Koutsofios, North, Vo, "A Technique for Drawing Directed Graphs", IEEE Transactions on Software
/// Engineering 19(3), 1993, section 3. Crossings are counted as by Barth, Juenger, Mutzel 2002.
/// The sweeps start from the order of a depth-first walk and, in small graphs that this leaves with
/// crossings, once more from the order of the input. They end when the last few brought nothing.
/// Ties go to the order that was there before. Costs O(sweeps x E log V).
///
/// Requires: layers as split_long_edges fills them.
void order_layers(LayeredGraph& layered, const Digraph& digraph);

}  // namespace boxart
