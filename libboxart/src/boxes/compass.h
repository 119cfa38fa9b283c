#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "boxes/axes.h"
#include "graph/graph.h"

#include <string>

namespace boxart::internal {

/// The sides that a compass point allows: `ne` the upper one and the right one; every side for "",
/// `c` and `_`.
Sides sides_of(const std::string& compass);

/// Where a loop leaves its node and comes back: see plan_loops.h.
ByEnd<EdgeEnd, Side> loop_sides(const Edge& loop, const Axes& axes);

}  // namespace boxart::internal
