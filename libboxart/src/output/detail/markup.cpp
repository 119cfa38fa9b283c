#include "output/detail/markup.h"

#include "text/utf8.h"

#include <cstddef>
#include <cstdint>

namespace boxart::internal {

std::string hex(Color color) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "#";
  for (const std::uint8_t part : {color.red, color.green, color.blue}) {
    text += digits[part >> 4U];
    text += digits[part & 15U];
  }
  return text;
}

std::string text_decoration(const TextStyle& style) {
  std::string lines = style.underline ? "underline" : "";
  if (style.strike) lines += lines.empty() ? "line-through" : " line-through";
  return lines;
}

std::string escaped(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    switch (point.value) {
      case '&':
        out += "&amp;";
        break;
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '"':
        out += "&quot;";
        break;
      case 0xFFFE:
      case 0xFFFF:
        append_utf8(out, 0xFFFD);
        break;
      default:
        out += text.substr(at, point.length);
    }
    at += point.length;
  }
  return out;
}

}  // namespace boxart::internal
