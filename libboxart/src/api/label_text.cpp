#include "api/label_text.h"

#include <stdexcept>

namespace boxart::internal {

std::string checked_text(std::string_view text) {
  if (text.find('\0') != std::string_view::npos) throw std::invalid_argument("a NUL in a text");
  return std::string(text);
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
