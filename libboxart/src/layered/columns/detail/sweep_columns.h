#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Returns columns, one for every variable of the separations, of great graphs: those of Brandes
/// and Koepf (place_blocks.h), pushed apart where frames need room, once as they are and once
/// squeezed to a little more than the width that is needed; then, in both, the vertices of one
/// layer after the other, up and down the layers, move to where their lines are shortest sideways
/// while all others stand still. Of the two the one that costs less, by length and by
/// `column_price`: trees are straight in blocks, and dense graphs as wide as a layer for each edge.
///
/// A layer is an isotonic regression, in the L1 norm and with weights, of the columns in which each
/// vertex would be straight: Rote, "Isotonic Regression by Dynamic Programming", SOSA 2019. Borders
/// of clusters, and vertices that come down from above, stay where they are. Costs O(C + E log E)
/// for each of a few sweeps.
std::vector<int> sweep_columns(const Alignment& alignment, StopToken stop = {});

}  // namespace boxart::internal
