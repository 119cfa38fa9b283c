#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"
#include "layered/columns/assign_columns.h"

#include <vector>

namespace boxart::internal {

/// Returns columns, one for every variable of the separations, that cost least: of all that obey
/// the separations those with the least weighted length sideways, frames and the whole drawing as
/// narrow as that price of a column (`Alignment::column_price`) makes them. Then again, a few
/// times: with nodes drawn to the middle of what they are joined to, and segments the more to be
/// straight the less they bend, so that one long step is cheaper than two short ones. From a start
/// that isn't empty, columns of much the same problem that obey the separations, only the last two
/// of these runs; for an estimate the first alone.
///
/// Network simplex on the auxiliary graph of Gansner, Koutsofios, North, Vo 1993, section 4.2, with
/// an edge from the left margin to the right one. The weights of later rounds are those of Candes,
/// Wakin, Boyd, "Enhancing Sparsity by Reweighted l1 Minimization", Journal of Fourier Analysis and
/// Applications 14, 2008. Ties go to the left. Costs a few runs of network_simplex.h.
std::vector<int> simplex_columns(const Alignment& alignment,
                                 const std::vector<int>& start = {},
                                 ColumnEffort effort = ColumnEffort::Best,
                                 StopToken stop = {});

}  // namespace boxart::internal
