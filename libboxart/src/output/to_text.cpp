#include "output/to_text.h"

#include "output/ink.h"
#include "text/bidi.h"

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

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

}  // namespace

void to_text(const Canvas& canvas, CharSet char_set, Bidi bidi, RowBuffer& rows) {
  const InkExtent extent = ink_extent(canvas);
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y) {
    append_row(rows.text(), canvas.rows()[y], extent.left, char_set, bidi);
    rows.finish_row();
  }
}

}  // namespace boxart::internal
