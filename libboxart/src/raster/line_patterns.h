#pragma once

#include "drawing/drawing.h"
#include "raster/brush.h"

namespace boxart {

/// Draws the pattern of a line over its straight cells, where its look is one that no single glyph
/// shows; a line of another look stays as it is. To be called when all lines are painted, since a
/// cell in which lines join or turn is no part of a pattern.
///
///   dot-dash ─┈─┈─   dot-dot-dash ┈┈─┈┈─   wave ╼╾╼╾╼   double-dash ═┄═┄═
///
/// What a cell shows depends on its column (in a vertical run on its row) alone, so that lines that
/// share cells agree. Takes O(length of the line) look-ups of cells.
void paint_pattern(Brush& brush, const Line& line);

}  // namespace boxart
