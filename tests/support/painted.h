#pragma once

#include "output/row_buffer.h"
#include "output/to_text.h"
#include "paint/paint.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The cells of one row of a drawing, from its first column to its last.
inline std::vector<Cell> cells_of(const Drawing& drawing, int wanted) {
  std::vector<Cell> cells(static_cast<std::size_t>(drawing.size.width));
  paint(drawing).for_each_row(false, [&](int y, const Row& row) {
    if (y != wanted) return;
    for (const CellRun& run : row.cells) {
      for (int x = run.x; x < run.end(); ++x)
        cells[static_cast<std::size_t>(x)] = run.cell;
    }
  });
  return cells;
}

/// The drawing as text.
inline std::string text_of(const Drawing& drawing) {
  std::string text;
  const Output add = [&text](std::string_view part) { text += part; };
  RowBuffer rows(add);
  to_text(paint(drawing), CharSet::Unicode, Bidi::Plain, rows);
  rows.flush();
  return text;
}

}  // namespace boxart::internal
