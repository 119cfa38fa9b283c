#pragma once

#include "paint/detail/brush.h"

namespace boxart::internal {

/// Reports every arm that points at something that doesn't take it: at a cell of another line,
/// box or frame, or at an arrowhead from the wrong side. The gap of a crossing is passed over;
/// an arm towards a blank is no conflict, as lines end so at nodes without a border.
///
/// Takes O(cells drawn x log(cells of a row)) time.
void check_arms(Brush& brush);

}  // namespace boxart::internal
