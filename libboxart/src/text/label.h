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

}  // namespace boxart
