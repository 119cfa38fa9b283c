#pragma once

#include "base/ascii.h"

#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// A blank or a tab within a line.
inline bool is_blank_within_line(char c) {
  return c != '\n' && is_blank(c);
}

/// What words are made of: letters, digits and underscores.
inline bool is_word_letter(char c) {
  return is_letter(c) || is_digit(c) || c == '_';
}

/// A byte of a character beyond ASCII.
inline bool is_foreign(char c) {
  return static_cast<unsigned char>(c) >= 0x80;
}

/// Is there nothing but blanks in it?
inline bool is_blank_text(std::string_view text) {
  for (const char c : text) {
    if (!is_blank(c)) return false;
  }
  return true;
}

/// Without the blanks at both ends.
inline std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_blank(text.front()))
    text.remove_prefix(1);
  while (!text.empty() && is_blank(text.back()))
    text.remove_suffix(1);
  return text;
}

}  // namespace boxart::internal
