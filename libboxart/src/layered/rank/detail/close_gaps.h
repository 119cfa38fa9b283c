#pragma once

#include "layered/simplex/network_simplex.h"

#include <span>
#include <vector>

namespace boxart::internal {

/// Moves the values of `x` together where some in between are not taken, as far as the minimum
/// lengths of `edges` let everything behind a gap move. The order of the values stays.
///
/// Requires: `x` obeys the minimum lengths, which are 0 or more.
/// Ensures: it still does; the least value is 0; a value below the greatest that is not taken is
/// spanned by an edge that has its minimum length.
/// Cost: O((V + E) log (V + E)).
void close_gaps(std::span<const SimplexEdge> edges, std::vector<int>& x);

}  // namespace boxart::internal
