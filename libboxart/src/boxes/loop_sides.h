#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "boxes/axes.h"

#include <array>
#include <vector>

namespace boxart::internal {

/// Returns where a loop leaves and comes back that may lie at these sides: at the same side if it
/// can, else round a corner, else round the box. First where no layers are: at the right, then the
/// left (sideways: below, then above). At the left last if it has a label, which stands right of a
/// line: it would lie between this one and the box.
ByEnd<EdgeEnd, Side> loop_sides(ByEnd<EdgeEnd, Sides> may, bool has_label, const Axes& axes);

/// The two sides of which a loop passes one that goes from this side to the opposite one.
std::array<Side, 2> sides_between(Side side);

/// The sides that it runs along, from its tail to its head. It passes `between` if they lie at
/// opposite sides.
std::vector<Side> sides_along(Side tail, Side head, Side between);

}  // namespace boxart::internal
