#include "api/label_text.h"

#include "graph/html_brackets.h"
#include "text/utf8.h"

#include <stdexcept>

namespace boxart::internal {

std::string checked_text(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw std::invalid_argument("a NUL in a text");
  return to_utf8(text);
}

std::string checked_markup(std::string_view markup) {
  std::string text = checked_text(markup);
  if (const auto open = find_open_bracket(text)) {
    throw std::invalid_argument("the '<' at byte " + std::to_string(*open) +
                                " of the markup is not closed: a '<' of a text is written &lt;");
  }
  return text;
}

std::string label_text(std::string_view text) {
  std::string label;
  for (const char c : checked_text(text)) {
    switch (c) {
      case '\n':
        label += "\\n";
        break;
      case '&':
        label += "&amp;";
        break;
      case '\\':
      case '{':
      case '}':
      case '|':
      case '<':
      case '>':
        label += '\\';
        label += c;
        break;
      default:
        label += c;
    }
  }
  return label;
}

}  // namespace boxart::internal
