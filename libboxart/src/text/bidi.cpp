#include "text/bidi.h"

#include "text/icu.h"
#include "text/plain_character.h"
#include "text/utf8.h"

#include <cstddef>

namespace boxart::internal {
namespace {

/// Is it of the characters that are written from the right to the left?
bool is_right_to_left(char32_t c) {
  constexpr char32_t first_hebrew = 0x590;
  if (c < first_hebrew || is_plain_character(c)) return false;
  switch (unicode().char_direction(static_cast<UChar32>(c))) {
    case U_RIGHT_TO_LEFT:
    case U_RIGHT_TO_LEFT_ARABIC:
    case U_ARABIC_NUMBER:
      return true;
    default:
      return false;
  }
}

}  // namespace

bool is_bidi_control(char32_t c) {
  return !is_plain_character(c) &&
         unicode().has_property(static_cast<UChar32>(c), UCHAR_BIDI_CONTROL) != 0;
}

bool has_right_to_left(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    if (is_right_to_left(point.value)) return true;
    at += point.length;
  }
  return false;
}

std::string isolated(std::string_view text) {
  if (!has_right_to_left(text)) return std::string(text);
  const std::size_t begin = text.find_first_not_of(' ');
  const std::size_t end = text.find_last_not_of(' ') + 1;
  std::string out(text.substr(0, begin));
  out += "\u2068";
  out += text.substr(begin, end - begin);
  out += "\u2069";
  out += text.substr(end);
  return out;
}

}  // namespace boxart::internal
