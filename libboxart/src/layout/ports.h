#pragma once

#include "base/geometry.h"
#include "graph/graph.h"

#include <string>

namespace boxart {

/// Sides of the screen as bits, 1u << static_cast<int>(Side).
using Sides = unsigned;
constexpr Sides every_side = 0b1111;

inline Sides bit(Side side) {
  return 1U << static_cast<unsigned>(side);
}

/// The sides that a compass point allows: `ne` the upper one and the right one; every side for "",
/// `c` and `_`.
Sides sides_of(const std::string& compass);

}  // namespace boxart
