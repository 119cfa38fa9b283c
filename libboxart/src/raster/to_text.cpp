#include "raster/to_text.h"

#include "text/bidi.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

namespace boxart {

namespace {

constexpr int no_column = std::numeric_limits<int>::max();

// Blanks that a label may hold and that would be invisible at the end of a line.
constexpr std::array<std::string_view, 18> blanks{" ",
                                                  "\u00A0",
                                                  "\u1680",
                                                  "\u2000",
                                                  "\u2001",
                                                  "\u2002",
                                                  "\u2003",
                                                  "\u2004",
                                                  "\u2005",
                                                  "\u2006",
                                                  "\u2007",
                                                  "\u2008",
                                                  "\u2009",
                                                  "\u200A",
                                                  "\u202F",
                                                  "\u205F",
                                                  "\u3000",
                                                  "\u2028"};

void trim_end(std::string& text, std::size_t start) {
  const auto ends_in_blank = [&](std::string_view line) {
    return std::ranges::find_if(blanks, [&](std::string_view b) { return line.ends_with(b); });
  };
  for (;;) {
    const std::string_view line = std::string_view(text).substr(start);
    const auto* const blank = ends_in_blank(line);
    if (blank == blanks.end()) return;
    text.resize(text.size() - blank->size());
  }
}

/// The column of the first thing in the row that isn't a blank.
int first_ink(const Canvas::Row& row) {
  int first = no_column;
  for (const auto& [number, block] : row.blocks) {
    const auto* const cell = std::ranges::find_if(block, [](const Cell& c) { return !c.empty(); });
    if (cell == block.end()) continue;
    first = number * Canvas::block_cells + static_cast<int>(cell - block.begin());
    break;
  }
  for (const TextRun& run : row.texts) {
    const std::size_t blank_count = run.text.find_first_not_of(' ');
    if (blank_count == std::string::npos) continue;
    first = std::min(first, run.x + static_cast<int>(blank_count));
  }
  return first;
}

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
  std::vector<const TextRun*> runs;
  runs.reserve(row.texts.size());
  for (const TextRun& run : row.texts)
    runs.push_back(&run);
  std::ranges::sort(runs, {}, [](const TextRun* run) { return run->x; });
  auto run = runs.begin();
  for (const auto& [number, block] : row.blocks) {
    int x = number * Canvas::block_cells;
    for (const Cell& cell : block) {
      if (!cell.empty()) {
        for (; run != runs.end() && (*run)->x < x; ++run) {
          writer.put_text(**run);
        }
        writer.put(x, 1, glyph(cell, char_set));
      }
      ++x;
    }
  }
  for (; run != runs.end(); ++run)
    writer.put_text(**run);
  writer.finish();
}

}  // namespace

std::string to_text(const Canvas& canvas, CharSet char_set, Bidi bidi) {
  const std::vector<Canvas::Row>& rows = canvas.rows();
  int left = no_column;
  std::size_t first_row = rows.size();
  std::size_t end_row = 0;
  for (std::size_t y = 0; y < rows.size(); ++y) {
    const int ink = first_ink(rows[y]);
    if (ink == no_column) continue;
    left = std::min(left, ink);
    first_row = std::min(first_row, y);
    end_row = y + 1;
  }
  std::string text;
  for (std::size_t y = first_row; y < end_row; ++y)
    append_row(text, rows[y], left, char_set, bidi);
  return text;
}

}  // namespace boxart
