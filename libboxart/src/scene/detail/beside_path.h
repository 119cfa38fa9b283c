#pragma once

#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "layout/lay_out_layers.h"

#include <vector>

namespace boxart::internal {

/// Returns the line, in the layout, of a flat edge that runs from side to side of two neighbours,
/// whose boxes are those of the screen, by node: straight, in the row next to the middle that is
/// open at both, or with a step where none is. Empty: there is no room for it. O(height x fields).
std::vector<Point> beside_path(EdgeId edge,
                               const LayeredLayout& layout,
                               const Axes& axes,
                               const std::vector<Box>& boxes);

}  // namespace boxart::internal
