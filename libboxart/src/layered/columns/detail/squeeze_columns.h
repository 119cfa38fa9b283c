#pragma once

#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Returns the least columns at or right of the wanted ones that obey all separations. O(V + C).
std::vector<int> push_apart(const std::vector<int>& wanted, const Separations& separations);

/// Returns columns in a drawing that is at most `percent` of the width that the separations need:
/// those of `x`, and the nearest that are possible where they lie outside. The window stands where
/// half of the vertices are on either side of its middle. O(V log V + C).
///
/// Requires: `x` obeys the separations; `percent` is at least 100. Ensures: so does what is
/// returned, since the greater and the lesser of two ways to obey them do.
std::vector<int> squeeze_columns(const Alignment& alignment,
                                 const std::vector<int>& x,
                                 int percent);

}  // namespace boxart::internal
