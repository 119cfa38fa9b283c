#pragma once

#include "layered/layered_graph.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Makes one of dummies of a trunk that stand side by side, layer by layer outwards from its node:
/// from there its edges run together. Those that would do so for one layer alone stay apart: a step
/// more for what the channel at the node does anyway.
///
///     │ │   │         ╰─┬─╯ │       Of three lines to one node, with a box before the third, two
///     are │ │ ▢ │           │ ▢ │       one as soon as nothing stands between them. │ │ ▢ │ │ ▢ │
///     ╰─┴─┬─╯           ╰─┬─╯
///         ▼               ▼
/// Nothing crosses more: what ends between two dummies passes one of them before and after. Edges
/// of one trunk may share cells anyway, so the drawing says the same.
///
/// Requires: the layers have their final order; every vertex stands on one layer.
/// Ensures: chains are as long as before, and those of a trunk's edges a tree. Costs O(V + S log S)
/// for S segments of edges, each counted once for every edge that runs there.
///
/// After the hyperedge dummies of Schulze, Spönemann, von Hanxleden, Drawing layered graphs with
/// port constraints, 2014.
void join_dummies(const Trunks& trunks, LayeredGraph& layered);

}  // namespace boxart::internal
