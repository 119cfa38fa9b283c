#pragma once

#include "drawing/drawing.h"

#include <cstdint>

namespace boxart::internal {

/// In how many cells lines that aren't drawn together cross. O(n log n) for n cells of lines.
std::int64_t count_crossings(const Drawing& drawing);

}  // namespace boxart::internal
