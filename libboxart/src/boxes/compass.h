#pragma once

#include "base/geometry.h"
#include "graph/graph.h"

#include <string>

namespace boxart::internal {

/// The sides that a compass point allows: `ne` the upper one and the right one; every side for "",
/// `c` and `_`.
Sides sides_of(const std::string& compass);

}  // namespace boxart::internal
