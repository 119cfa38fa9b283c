#pragma once

#include "base/color.h"
#include "text/text_rules.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boxart {

enum class Justify { Left, Center, Right };

/// The look of a part of a text, shown where the output has colours. Nothing set: the look of what
/// the text stands in.
struct TextStyle {
  bool bold = false;
  bool italic = false;
  bool underline = false;
  bool strike = false;
  std::optional<Color> color{};
  friend bool operator==(const TextStyle&, const TextStyle&) = default;
};

/// The bytes [begin, end) of a text that have a look of their own.
struct TextSpan {
  std::size_t begin;
  std::size_t end;
  TextStyle style;
  friend bool operator==(const TextSpan&, const TextSpan&) = default;
};

/// A text with its looks. Spans are in order, not empty, and apart; they begin and end between
/// code points.
struct StyledText {
  std::string text{};
  std::vector<TextSpan> spans{};
};

/// One line of a label: valid UTF-8 without control characters, with its width in cells.
struct LabelLine {
  std::string text{};
  int width = 0;
  Justify justify = Justify::Center;
  std::vector<TextSpan> spans{};  // as in StyledText
};

/// Text as it is drawn: lines of known width. An empty label has no lines.
struct Label {
  std::vector<LabelLine> lines{};
  std::string link{};  // where it leads to, printable ASCII; empty for nowhere

  bool empty() const { return lines.empty(); }
  /// Cells of the widest line.
  int width() const;
  /// Number of lines.
  int height() const { return static_cast<int>(lines.size()); }
};

/// A line that may be printed: measured, its control characters shown as pictures (U+241B for
/// ESC, ...), tabs as blanks, bytes that are no UTF-8 read as Latin-1.
LabelLine make_line(std::string_view text, Justify justify, const TextRules& rules);
LabelLine make_line(const StyledText& text, Justify justify, const TextRules& rules);

/// Adds blanks, or the text of `more`, at the end of `line`.
void append_blanks(LabelLine& line, int count);
void append(LabelLine& line, const LabelLine& more);

/// Gives `base` to all text of the label, below the looks that it has already.
void set_base_style(Label& label, const TextStyle& base);

/// The label as it stands beside a line or in a border, where blanks at its rim would part it from
/// what it names: without blank lines above and below, and without blanks at the ends of its lines.
/// Lines flush left keep what they are indented against each other.
Label free_standing(Label label);

}  // namespace boxart
