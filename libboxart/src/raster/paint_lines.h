#pragma once

#include "drawing/drawing.h"
#include "raster/brush.h"

namespace boxart {

/// Draws one line over the boxes and frames, and over the lines before it. What paint.h says of
/// crossings, borders and ends holds. Takes O(length of the line) look-ups of cells.
void paint_line(Brush& brush, const Line& line);

}  // namespace boxart
