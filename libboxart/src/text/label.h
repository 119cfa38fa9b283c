#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boxart {

enum class Justify { Left, Center, Right };

/// One line of a label: valid UTF-8 without control characters, with its width in cells.
struct LabelLine {
  std::string text;
  int width;
  Justify justify = Justify::Center;
};

/// Text as it is drawn: lines of known width. An empty label has no lines.
struct Label {
  std::vector<LabelLine> lines;

  bool empty() const { return lines.empty(); }
  /// Cells of the widest line.
  int width() const;
  /// Number of lines.
  int height() const { return static_cast<int>(lines.size()); }
};

/// A line that may be printed: measured, its control characters shown as pictures (U+241B for
/// ESC, ...), tabs as blanks, bytes that are no UTF-8 read as Latin-1.
LabelLine make_line(std::string_view text, Justify justify);

/// The label as it stands beside a line or in a border, where blanks at its rim would part it from
/// what it names: without blank lines above and below, and without blanks at the ends of its lines.
/// Lines flush left keep what they are indented against each other.
Label free_standing(Label label);

}  // namespace boxart
