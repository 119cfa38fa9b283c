#pragma once

#include "drawing/drawing.h"
#include "paint/detail/brush.h"

namespace boxart::internal {

/// Draws the lines of a box's fields in the style `ink`, and lets those whose end has no rim, or
/// has blanks beside it that no line parts, go on into the next line of the box. Takes O(log n) for
/// each side of its n fields.
void paint_field_lines(Brush& brush, const Box& box, const Ink& ink);

}  // namespace boxart::internal
