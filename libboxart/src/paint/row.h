#pragma once

#include "base/geometry.h"
#include "paint/cell.h"
#include "text/label.h"

#include <cstddef>
#include <span>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The columns [x, x + width) of a row, whose cells look alike.
struct CellRun {
  int x;
  int width;
  Cell cell;
  int end() const { return x + width; }
};

/// A text in one row: its first column, its cells, UTF-8. Refers to the label that it was made of.
struct TextRun {
  int x;
  int y;
  int width;
  std::string_view text;
  std::span<const TextSpan> spans{};
  std::string_view link{};
};

/// The background of the columns [x, x + width) in one row.
struct Fill {
  int x;
  int width;
  Color color;
};

/// A filled rectangle. Pictures, which know more than cells, fill it up to the middle of the border
/// around it where it has one.
struct Area {
  Rect rect;
  Color color;
  bool has_border = true;
  bool round = false;  // has the border round corners?
};

/// All that is drawn in a row.
struct Row {
  /// Those that something is drawn in, from left to right. Runs may touch and look alike.
  std::vector<CellRun> cells{};
  /// From left to right.
  std::span<const TextRun> texts{};
  /// In the order of drawing: of several over each other the last is seen.
  std::vector<Fill> fills{};
};

/// Calls `on_run(run)` for the cells of the row, and `on_text(text)` for its texts, from left to
/// right.
template <typename OnRun, typename OnText>
void for_each_in_order(const Row& row, const OnRun& on_run, const OnText& on_text) {
  std::size_t next = 0;
  for (const CellRun& run : row.cells) {
    for (; next < row.texts.size() && row.texts[next].x < run.x; ++next)
      on_text(row.texts[next]);
    on_run(run);
  }
  for (; next < row.texts.size(); ++next)
    on_text(row.texts[next]);
}

}  // namespace boxart::internal
