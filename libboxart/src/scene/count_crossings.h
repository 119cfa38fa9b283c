#pragma once

#include "drawing/drawing.h"

#include <cstdint>

namespace boxart::internal {

/// In how many cells lines that aren't drawn together cross. O(cells of lines + tiles).
std::int64_t count_crossings(const Drawing& drawing);

}  // namespace boxart::internal
