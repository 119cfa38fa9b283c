#pragma once

#include "drawing/drawing.h"

namespace boxart::internal {

/// Moves all that is in the drawing, which keeps its size.
void shift(Drawing& drawing, Point by);

}  // namespace boxart::internal
