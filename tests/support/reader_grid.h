#pragma once

#include "base/geometry.h"
#include "support/reader_glyphs.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal::readback {

/// What stands in a cell. Box, Inside and Frame are lines and texts that a box or a frame has
/// taken for itself.
enum class Ink : std::uint8_t { Blank, Text, Line, Head, Corner, Block, Point, Box, Inside, Frame };

struct Cell {
  Ink ink = Ink::Blank;
  std::uint8_t glyph = 0;  // number of the glyph in the grid's table
  int owner = -1;          // Box, Inside, Point: the box; Frame: the frame; Line: the segment
  int vertex = -1;         // Line, Head: the vertex that stands here
  int passes = -1;         // Line: the frame whose border it passes here
};

/// Something that a drawing may not have, and where.
std::string complaint(std::string_view what, Point at);

/// The cells of a drawing. Outside it all is blank.
class Grid {
 public:
  /// Complains of what no drawing may have: control characters, trailing blanks, a blank margin,
  /// text that isn't UTF-8, a last line without LF.
  Grid(std::string_view text, std::vector<std::string>& complaints);

  /// Dense drawings: arrowheads at boxes stand in the border.
  bool heads_in_borders = false;

  int height() const { return static_cast<int>(rows_.size()); }
  int width(int y) const { return static_cast<int>(row(y).cells.size()); }

  const Cell& at(Point p) const;
  /// Requires: `p` holds something.
  Cell& cell(Point p);

  /// The glyph of a cell, whoever has taken it.
  const Glyph& glyph(Point p) const { return glyphs_[at(p).glyph]; }
  /// Is it a line that nothing else has taken, with an arm to `side`?
  bool has_arm(Point p, Side side) const {
    return at(p).ink == Ink::Line && glyph(p).has_arm(side);
  }
  bool is_line(Point p) const { return at(p).ink == Ink::Line; }
  bool is_blank(Point p) const { return at(p).ink == Ink::Blank; }

  /// The text of the cells [x, end) of row `y`, blanks where there is nothing.
  std::string text(int y, int x, int end) const;
  /// The characters of one cell, for messages.
  std::string show(Point p) const { return text(p.y, p.x, p.x + 1); }

 private:
  struct Row {
    std::string text;
    std::vector<Cell> cells;
    std::vector<std::uint32_t> offsets;  // where a cell's text begins; one more than cells
  };
  const Row& row(int y) const { return rows_[static_cast<std::size_t>(y)]; }
  void add_row(std::string_view line, std::vector<std::string>& complaints);
  std::uint8_t glyph_number(char32_t code_point);

  std::vector<Row> rows_;
  std::vector<Glyph> glyphs_;
  std::vector<char32_t> code_points_;
};

/// `text` without blanks at its ends.
std::string trimmed(std::string_view text);

}  // namespace boxart::internal::readback
