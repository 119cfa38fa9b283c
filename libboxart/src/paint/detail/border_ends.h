#pragma once

#include "base/ends.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Which ends of each line stand in a box's border that an arrowhead may take the place of; none
/// unless the drawing has heads in borders. Takes O(n log n) time, and for an end that is at no
/// outer border as much as the box has fields.
std::vector<ByEnd<EdgeEnd, bool>> border_ends(const Drawing& drawing);

}  // namespace boxart::internal
