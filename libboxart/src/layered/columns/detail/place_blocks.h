#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Returns a column for every variable of the separations: four layouts of blocks of aligned
/// vertices, one for each corner that they are pushed to, and of these the mean of the two middle
/// ones. Neighbours in a layer keep their distance. Borders of a cluster may come out on different
/// columns of different layers: then the leftmost counts for its left side, the rightmost for its
/// right one.
///
/// Brandes, Koepf, "Fast and Simple Horizontal Coordinate Assignment", Graph Drawing 2001, with
/// ports and sizes as shifts inside a block: Rueegg, Schulze, Carstens, von Hanxleden, "Size- and
/// Port-Aware Horizontal Node Coordinate Assignment", Graph Drawing 2015. Blocks are compacted by
/// longest paths over all of them at once and not class by class, so what Brandes, Walter, Zink,
/// "Erratum", 2020 (arXiv 2008.01252) mend in the shifts between classes doesn't arise.
/// Costs O((V + E) log E).
std::vector<int> place_blocks(const Alignment& alignment, StopToken stop = {});

}  // namespace boxart::internal
