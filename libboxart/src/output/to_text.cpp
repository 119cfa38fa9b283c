#include "output/to_text.h"

#include "output/detail/glyph_run.h"
#include "text/bidi.h"
#include "text/trailing_blanks.h"

#include <cassert>
#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

namespace {

/// Writes one row from the left to the right.
class RowWriter {
 public:
  RowWriter(std::string& text, int left, Bidi bidi)
      : text_(text), start_(text.size()), column_(left), bidi_(bidi) {}

  void put_cells(const CellRun& run, CharSet char_set) {
    assert(run.x >= column_);
    if (run.x > column_) text_.append(static_cast<std::size_t>(run.x - column_), ' ');
    append_glyphs(text_, glyph(run.cell, char_set), run.width);
    column_ = run.end();
  }

  void put_text(const TextRun& run) {
    if (bidi_ == Bidi::Isolate) {
      put(run.x, run.width, isolated(run.text));
    } else {
      put(run.x, run.width, run.text);
    }
  }

  void finish() {
    trim_end(text_, start_);
    text_ += '\n';
  }

 private:
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

  std::string& text_;
  std::size_t start_;
  int column_;
  Bidi bidi_;
};

}  // namespace

void to_text(const Painting& painting, CharSet char_set, Bidi bidi, RowBuffer& rows) {
  painting.for_each_row(false, [&](int, const Row& row) {
    RowWriter writer(rows.text(), painting.extent().left, bidi);
    for_each_in_order(
        row,
        [&](const CellRun& run) { writer.put_cells(run, char_set); },
        [&](const TextRun& run) { writer.put_text(run); });
    writer.finish();
    rows.finish_row();
  });
}

}  // namespace boxart::internal
