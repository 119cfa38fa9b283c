#pragma once

#include "drawing/drawing.h"

namespace boxart::internal {

/// Takes nodes without a border back to the size of their label, which they outgrow when columns or
/// rows are inserted: an arrow has to point at the words, not at a blank beside them. The lines
/// that end there get longer by as much; where lines end at one of two opposite sides only, that
/// side stays where it is. A rectangle stays wider than its label where lines come down or up to it
/// too far apart, and higher likewise.
///
/// Requires: lines end at the rim of the rectangle. Changes nodes with one field only.
/// Takes O(boxes + lines log boxes) time.
void shrink_borderless(Drawing& drawing);

}  // namespace boxart::internal
