#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "paint/detail/brush.h"

#include <vector>

namespace boxart::internal {

/// Draws lines over the boxes and frames, each over those before it. What paint.h says of
/// crossings, borders and ends holds. Where the drawing has heads in borders, a triangle at a box
/// stands in the border, else in the line's cell before it.
///
/// Lines of one net run over each other; where one follows an earlier one, the cells say it
/// already. Takes O(log n) time for each of the n points.
void paint_lines(Brush& brush, const Drawing& drawing, StopToken stop = {});

}  // namespace boxart::internal
