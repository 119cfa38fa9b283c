#pragma once

#include "drawing/drawing.h"
#include "paint/row.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// Draws the patterns of lines over their straight runs, row by row from the top to the bottom,
/// where a line's style is one that no single glyph shows; a line of another style stays as it is.
/// A cell in which lines join, turn or cross is no part of a run.
///
///   dot-dash ─┈─┈─   dot-dot-dash ─┈┈─┈┈   wave ╼╾╼╾╼   double-dash ═┄═┄═
///
/// A pattern begins at the west or north end of each run, so lines that share a run agree.
/// A row takes O(cells) time for the lines with patterns in it.
class LinePatterns {
 public:
  explicit LinePatterns(const std::vector<Line>& lines);

  /// Draws those in the row `y`, whose cells are painted. `below` is the next row. To be called for
  /// one row after the other.
  void paint_row(int y, std::vector<CellRun>& cells, const std::vector<CellRun>& below);

 private:
  /// A straight part of a line: its cells from `first` to `last` in a row or a column, which is
  /// `at`.
  struct Stretch {
    int net;
    Dash dash;
    bool is_upright;
    int at;
    int first;
    int last;
    std::size_t line;
    std::size_t passed = 0;  // cells of the run that goes down to the row
    int first_row() const { return is_upright ? first : at; }
    int last_row() const { return is_upright ? last : at; }
  };

  void add(const Line& line, std::size_t number);
  static void paint_across(const Stretch& stretch, std::vector<CellRun>& cells);
  static void paint_upright(Stretch& stretch,
                            int y,
                            std::vector<CellRun>& cells,
                            const std::vector<CellRun>& below);

  std::vector<Stretch> stretches_{};  // by their first rows, and in each in the order of drawing
  std::size_t next_ = 0;
  std::vector<Stretch> open_{};
};

}  // namespace boxart::internal
