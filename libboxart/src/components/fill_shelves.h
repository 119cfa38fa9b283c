#pragma once

#include "base/geometry.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// How many of the parts, of these sizes on the screen and in this order, stand in each row
/// (shelf), `gap` columns apart: all in one where that is at most `width_limit` columns wide and
/// `keeps_row`; else rows are at most as wide as the widest part, or as makes the whole about 2.5
/// times as many columns as rows (an eighth more where that saves rows; `width_limit` at most),
/// whichever is more. Of all widths with as few rows on the screen the least is taken, so that
/// shelves are about equally wide.
///
/// Sizes aren't negative. Costs O(n log width).
std::vector<std::size_t> fill_shelves(const std::vector<Size>& sizes,
                                      int gap,
                                      int width_limit,
                                      bool keeps_row);

}  // namespace boxart::internal
