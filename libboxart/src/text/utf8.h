#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

/// A code point and the number of bytes that it takes. A byte that does not belong to well-formed
/// UTF-8 stands for itself (Latin-1) and has `valid` false.
struct CodePoint {
  char32_t value;
  std::size_t length;
  bool valid = true;
};

/// The code point that starts at byte `at`. Overlong forms, surrogates and values above U+10FFFF
/// are not valid.
///
/// Requires: at < text.size().
CodePoint decode(std::string_view text, std::size_t at);

/// Appends the UTF-8 form of `value`, which is at most U+10FFFF.
void append_utf8(std::string& text, char32_t value);

/// Appends `value` in numbers, such as \u{1B}.
void append_escape(std::string& text, char32_t value);

/// The byte at which `text` stops being UTF-8; its size when it never does.
std::size_t find_invalid_utf8(std::string_view text);

/// `text` itself, but with each byte that is no UTF-8 read as Latin-1.
/// Ensures: the result is valid UTF-8.
std::string to_utf8(std::string_view text);

/// Every byte read as Latin-1.
std::string latin1_to_utf8(std::string_view text);

}  // namespace boxart::internal
