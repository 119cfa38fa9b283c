#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "boxes/axes.h"
#include "layered/digraph.h"

#include <string>

namespace boxart::internal {

/// The sides that a compass point allows: `ne` the upper one and the right one; every side for "",
/// `c` and `_`.
Sides sides_of(const std::string& compass);

/// The side of the screen that a bound end meets, and those of a loop (choose_routes).
Side side_of(const Digraph::Edge::End& end, const Axes& axes);
ByEnd<EdgeEnd, Side> loop_sides(const Digraph::Edge& loop, const Axes& axes);

}  // namespace boxart::internal
