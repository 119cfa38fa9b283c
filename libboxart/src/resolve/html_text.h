#pragma once

#include "text/label.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// Collects the text of one cell of an HTML-like label, or of a label without a table: runs of
/// blanks and newlines become one blank, and those at the ends of a line none. A no-break space is
/// no blank here.
class HtmlText {
 public:
  explicit HtmlText(const TextRules& rules, Justify justify = Justify::Center)
      : rules_(&rules), justify_(justify) {}

  void add(std::string_view text, const TextStyle& style = {});
  /// `justify`: of this line; nothing: that of all.
  void end_line(std::optional<Justify> justify);
  /// The lines so far; none if they are all blank.
  Label take();

 private:
  const TextRules* rules_;
  Justify justify_;
  StyledText line_{};
  bool pending_ = false;  // a blank comes before what follows
  TextStyle pending_style_{};
  Label label_{};
};

/// Is there nothing but blanks and newlines in `text`?
bool is_blank(std::string_view text);

/// Justifies the lines of `label` among each other, and then all of them together as `justify`
/// says.
Label justified_block(Label label, Justify justify);

}  // namespace boxart::internal
