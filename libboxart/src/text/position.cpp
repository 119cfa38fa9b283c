#include "text/position.h"

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

}  // namespace boxart::internal
