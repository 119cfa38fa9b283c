#pragma once

#include "output/row_buffer.h"
#include "paint/glyphs.h"
#include "paint/painting.h"

namespace boxart::internal {

/// Writes the painting as lines of UTF-8 that each end in LF: no trailing blanks, no blank first or
/// last line, the leftmost ink in column 0. Nothing when nothing was drawn.
///
/// Requires: texts and cells with strokes are apart. Takes O(n log n) time for the n runs, and that
/// of writing. Blanks between two things are written in one go, and so are cells that look alike.
void to_text(const Painting& painting, CharSet char_set, Bidi bidi, RowBuffer& rows);

}  // namespace boxart::internal
