#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Cells of one side of a box in which a line between its fields meets the border, ascending,
/// without the corners. Along x for the sides North and South, else along y. O(fields log fields).
std::vector<int> divider_cells(const std::vector<Field>& fields, const Rect& box, Side side);

/// Sets `also_at` of all fields of `box`: the sides that they reach through neighbours in their
/// rows. O(fields log fields).
void reach_sides(std::vector<Field>& fields, const Rect& box);

}  // namespace boxart::internal
