#pragma once

#include "raster/canvas.h"

#include <cstddef>
#include <string>

namespace boxart {

/// The part of a canvas that is written: from the leftmost ink, without blank first and last rows.
/// Ink is a cell with strokes, or a text that isn't blank; backgrounds are none.
struct InkExtent {
  int left = 0;
  std::size_t first_row = 0;
  std::size_t end_row = 0;  // past the last; first_row where there is no ink
};

/// Takes O(ink) time.
InkExtent ink_extent(const Canvas& canvas);

/// Cuts the blanks, of all kinds that Unicode has, off the end of `text`, as far as `start`.
void trim_end(std::string& text, std::size_t start);

/// The texts of a row from left to right.
std::vector<const TextRun*> texts_in_order(const Canvas::Row& row);

}  // namespace boxart
