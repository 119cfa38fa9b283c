#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Moves vertices to the middle of the places that are best for them, as far as their neighbours
/// let them: nodes over (under) what they are joined to on the side where that is more, labels and
/// dummies between their ends.
///
/// Requires: `x`, by variable, obeys the separations. Ensures: it still does. Costs O(E log E) for
/// each of a few sweeps.
void centre_columns(const Alignment& alignment, std::vector<int>& x, StopToken stop = {});

}  // namespace boxart::internal
