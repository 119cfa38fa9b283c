#pragma once

#include "drawing/drawing.h"
#include "raster/brush.h"

namespace boxart {

/// Draws one line over the boxes and frames, and over the lines before it. What paint.h says of
/// crossings, borders and ends holds. With `heads_in_borders` a triangle at a box stands in the
/// border, else in the line's cell before it. Takes O(length of the line) look-ups of cells.
void paint_line(Brush& brush, const Line& line, bool heads_in_borders);

}  // namespace boxart
