#pragma once

#include "drawing/drawing.h"

namespace boxart::internal {

/// Moves the drawing to where what is seen of it begins in column 0 and row 0, and makes it as
/// large as that: nodes that aren't shown take their place among others, but no blank rows or
/// columns round the whole, so that text, JSON and pictures have one size. They may lie outside
/// then. A drawing of which nothing is seen stays as it is.
///
/// O(boxes + frames + points + texts).
void crop(Drawing& drawing);

/// The same, but what isn't shown keeps its place: for what becomes a part of another drawing.
void trim(Drawing& drawing);

}  // namespace boxart::internal
