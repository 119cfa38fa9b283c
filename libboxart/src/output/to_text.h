#pragma once

#include "output/row_buffer.h"
#include "paint/canvas.h"
#include "paint/glyphs.h"

namespace boxart::internal {

/// Writes the canvas as lines of UTF-8 that each end in LF: no trailing blanks, no blank first or
/// last line, the leftmost ink in column 0. Nothing when nothing was drawn.
///
/// Requires: texts and cells with strokes are apart. Takes O(ink log ink) time; a row that is all
/// blank costs its LF. Blanks between two things are written in one go.
void to_text(const Canvas& canvas, CharSet char_set, Bidi bidi, RowBuffer& rows);

}  // namespace boxart::internal
