#include "text/position.h"

#include "base/ascii.h"
#include "text/utf8.h"

#include <algorithm>

namespace boxart::internal {

Position position_at(std::string_view text, std::size_t offset) {
  const std::string_view before = text.substr(0, offset);
  Position position{.line = 1 + static_cast<int>(std::ranges::count(before, '\n')), .column = 1};
  std::size_t at = before.rfind('\n') + 1;  // 0 when there is none
  for (; at < offset; at += decode(text, at).length)
    ++position.column;
  return position;
}

std::string word_at(std::string_view text, std::size_t offset) {
  constexpr std::size_t max = 40;
  std::string word;
  while (offset < text.size() && word.size() < max && !is_blank(text[offset])) {
    const std::size_t length = decode(text, offset).length;
    word += text.substr(offset, length);
    offset += length;
  }
  return word;
}

}  // namespace boxart::internal
