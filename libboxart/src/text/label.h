#pragma once

#include "text/styled_text.h"
#include "text/text_rules.h"

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

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

/// A line that may be printed, see `shown_text`, and measured. A mark at its start gets a blank to
/// stand on; blanks alone are no text.
LabelLine make_line(std::string_view text, Justify justify, const TextRules& rules);
LabelLine make_line(const StyledText& text, Justify justify, const TextRules& rules);

/// The line of a text that `shown_text` made.
LabelLine measured_line(const StyledText& shown, Justify justify, const TextRules& rules);

/// Adds blanks, or the text of `more`, at the end of `line`.
void append_blanks(LabelLine& line, int count);
void append(LabelLine& line, const LabelLine& more);

/// The words of a line, as lines of their own: what blanks part, one by one. Of a line with more
/// blanks than one at a place, or with a mark on a blank, it is none, since words in lines couldn't
/// be told from it.
std::vector<LabelLine> words_of(const LabelLine& line, const TextRules& rules);

/// The words in as few lines as are at most `width` cells wide, all of about one width. What is a
/// wider word has a line alone.
std::vector<LabelLine> lines_of_words(const std::vector<LabelLine>& words, int width);

/// The first column of a line `width` cells wide in the columns [x, x + space).
int justified(Justify justify, int x, int space, int width);

/// Gives `base` to all text of the label, below the styles that it has already.
void set_base_style(Label& label, const TextStyle& base);

/// The label as it stands beside a line or in a border, where blanks at its rim would part it from
/// what it names: without blank lines above and below, and without blanks at the ends of its lines.
/// Lines flush left keep what they are indented against each other.
Label free_standing(Label label);

}  // namespace boxart::internal
