#pragma once

#include "drawing/drawing.h"
#include "paint/detail/brush.h"

namespace boxart::internal {

/// Draws the border of a box with a label: its corners tell the shape, its lines the style. To be
/// called when the lines between its fields are drawn.
void paint_border(Brush& brush, const Box& box);

/// The style of the lines in a box.
Ink border_ink(const Box& box);

}  // namespace boxart::internal
