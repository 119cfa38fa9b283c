#include "raster/to_text.h"

#include "raster/ink.h"
#include "text/bidi.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart {

namespace {

/// Writes one row from the left to the right, column by column that has ink.
class RowWriter {
 public:
  RowWriter(std::string& text, int left, Bidi bidi)
      : text_(text), start_(text.size()), column_(left), bidi_(bidi) {}

  void put_text(const TextRun& run) {
    put(run.x, run.width, bidi_ == Bidi::Isolate ? isolated(run.text) : run.text);
  }

  void put(int x, int width, std::string_view glyphs) {
    // A text may begin left of the leftmost ink, with blanks of its own.
    while (x < column_ && !glyphs.empty() && glyphs.front() == ' ') {
      glyphs.remove_prefix(1);
      ++x;
      --width;
    }
    assert(x >= column_ || glyphs.empty());
    if (glyphs.empty()) return;
    if (x > column_) text_.append(static_cast<std::size_t>(x - column_), ' ');
    text_ += glyphs;
    column_ = x + width;
  }

  void finish() {
    trim_end(text_, start_);
    text_ += '\n';
  }

 private:
  std::string& text_;
  std::size_t start_;
  int column_;
  Bidi bidi_;
};

void append_row(std::string& text, const Canvas::Row& row, int left, CharSet char_set, Bidi bidi) {
  RowWriter writer(text, left, bidi);
  for_each_in_order(
      row,
      [&](int x, const Cell& cell) { writer.put(x, 1, glyph(cell, char_set)); },
      [&](const TextRun& run) { writer.put_text(run); });
  writer.finish();
}

/// About the bytes of a row, seldom less: a blank for each column up to the last ink, two bytes
/// more for each glyph, and the texts.
std::size_t row_bytes(const Canvas::Row& row, int left) {
  std::size_t bytes = 1;
  int end = left;
  for (const auto& [number, block] : row.blocks) {
    const int first = number * Canvas::block_cells;
    for (int i = 0; i < Canvas::block_cells; ++i) {
      if (block[static_cast<std::size_t>(i)].empty()) continue;
      bytes += 2;
      end = first + i + 1;
    }
  }
  for (const TextRun& run : row.texts) {
    bytes += run.text.size();
    end = std::max(end, run.x + run.width);
  }
  return bytes + static_cast<std::size_t>(end - left);
}

}  // namespace

std::string to_text(const Canvas& canvas, CharSet char_set, Bidi bidi) {
  const InkExtent extent = ink_extent(canvas);
  std::string text;
  // Most of a wide drawing is blanks. It is written once, and not copied as it grows.
  std::size_t bytes = 0;
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y)
    bytes += row_bytes(canvas.rows()[y], extent.left);
  text.reserve(bytes);
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y)
    append_row(text, canvas.rows()[y], extent.left, char_set, bidi);
  return text;
}

}  // namespace boxart
