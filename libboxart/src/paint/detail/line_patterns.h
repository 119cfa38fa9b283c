#pragma once

#include "drawing/drawing.h"
#include "paint/detail/brush.h"

namespace boxart::internal {

/// Draws the pattern of a line over its straight runs, where its style is one that no single glyph
/// shows; a line of another style stays as it is. To be called when all lines are painted, since a
/// cell in which lines join, turn or cross is no part of a run.
///
///   dot-dash ─┈─┈─   dot-dot-dash ─┈┈─┈┈   wave ╼╾╼╾╼   double-dash ═┄═┄═
///
/// A pattern begins at the west or north end of each run, so lines that share a run agree.
/// Takes O(length of the line) look-ups of cells.
void paint_pattern(Brush& brush, const Line& line);

}  // namespace boxart::internal
