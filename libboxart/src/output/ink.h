#pragma once

#include <boxart/boxart.hpp>

#include "paint/canvas.h"

#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {

/// The part of a canvas that is written: from the leftmost ink, without blank first and last rows.
/// Ink is a cell with strokes, or a text that isn't blank; backgrounds are none.
struct InkExtent {
  int left = 0;
  std::size_t first_row = 0;
  std::size_t end_row = 0;  // past the last; first_row where there is no ink
};

/// Takes O(ink) time.
InkExtent ink_extent(const Canvas& canvas);

/// The columns from the leftmost ink to the rightmost, and the rows of the extent. Takes O(ink)
/// time.
DrawingSize ink_size(const Canvas& canvas);

/// Cuts the blanks, of all kinds that Unicode has, off the end of `text`, as far as `start`.
void trim_end(std::string& text, std::size_t start);

/// The texts of a row from left to right.
std::vector<const TextRun*> texts_in_order(const Canvas::Row& row);

/// Calls `on_cell(x, cell)` for all cells of the row that aren't empty, and `on_text(run)` for its
/// texts, from left to right.
template <typename OnCell, typename OnText>
void for_each_in_order(const Canvas::Row& row, const OnCell& on_cell, const OnText& on_text) {
  const std::vector<const TextRun*> runs = texts_in_order(row);
  auto run = runs.begin();
  for (const auto& [number, block] : row.blocks) {
    int x = number * Canvas::block_cells;
    for (const Cell& cell : block) {
      if (!cell.empty()) {
        for (; run != runs.end() && (*run)->x < x; ++run)
          on_text(**run);
        on_cell(x, cell);
      }
      ++x;
    }
  }
  for (; run != runs.end(); ++run)
    on_text(**run);
}

}  // namespace boxart::internal
