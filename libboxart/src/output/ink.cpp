#include "output/ink.h"

#include <algorithm>
#include <array>
#include <limits>
#include <string_view>

namespace boxart::internal {

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

/// Past the last thing in the row that isn't a blank; 0 when there is none.
int ink_end(const Canvas::Row& row) {
  int end = 0;
  for (auto block = row.blocks.rbegin(); block != row.blocks.rend() && end == 0; ++block) {
    for (int i = Canvas::block_cells; i > 0 && end == 0; --i) {
      const Cell& cell = block->second[static_cast<std::size_t>(i - 1)];
      if (!cell.empty()) end = block->first * Canvas::block_cells + i;
    }
  }
  constexpr std::string_view wide = "\u3000";
  for (const TextRun& run : row.texts) {
    std::string text = run.text;
    trim_end(text, 0);
    if (text.empty()) continue;
    int cells = run.width;
    for (std::size_t at = text.size(); at < run.text.size();) {
      const bool is_wide = std::string_view(run.text).substr(at).starts_with(wide);
      cells -= is_wide ? 2 : 1;
      at += run.text[at] == ' ' ? 1 : (run.text[at] == '\xC2' ? 2 : wide.size());
    }
    end = std::max(end, run.x + cells);
  }
  return end;
}

}  // namespace

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

InkExtent ink_extent(const Canvas& canvas) {
  const std::vector<Canvas::Row>& rows = canvas.rows();
  int left = no_column;
  InkExtent extent{.first_row = rows.size()};
  for (std::size_t y = 0; y < rows.size(); ++y) {
    const int ink = first_ink(rows[y]);
    if (ink == no_column) continue;
    left = std::min(left, ink);
    extent.first_row = std::min(extent.first_row, y);
    extent.end_row = y + 1;
  }
  if (left == no_column) return {};
  extent.left = left;
  return extent;
}

DrawingSize ink_size(const Canvas& canvas) {
  const InkExtent extent = ink_extent(canvas);
  int end = extent.left;
  for (std::size_t y = extent.first_row; y < extent.end_row; ++y)
    end = std::max(end, ink_end(canvas.rows()[y]));
  return {.columns = end - extent.left,
          .rows = static_cast<int>(extent.end_row - extent.first_row)};
}

std::vector<const TextRun*> texts_in_order(const Canvas::Row& row) {
  std::vector<const TextRun*> runs;
  runs.reserve(row.texts.size());
  for (const TextRun& run : row.texts)
    runs.push_back(&run);
  std::ranges::sort(runs, {}, [](const TextRun* run) { return run->x; });
  return runs;
}

}  // namespace boxart::internal
