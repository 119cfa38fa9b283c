#pragma once

#include "raster/canvas.h"
#include "raster/glyphs.h"

#include <string>

namespace boxart {

/// The canvas as lines of UTF-8 that each end in LF: no trailing blanks, no blank first or last
/// line, the leftmost ink in column 0. An empty text when nothing was drawn.
///
/// Requires: texts and cells with strokes are apart. Takes O(ink log ink) time; a row that is all
/// blank costs its LF, one with ink its bytes.
std::string to_text(const Canvas& canvas, CharSet char_set, Bidi bidi = Bidi::Plain);

}  // namespace boxart
