#include "easy/outside_comments.h"

#include <boxart/error.hpp>

#include "text/position.h"
#include "text/utf8.h"

namespace boxart::internal {

void refuse_nul_outside(std::string_view text, const std::vector<ByteRange>& comments) {
  std::size_t at = text.find('\0');
  for (const ByteRange& comment : comments) {
    if (at == std::string_view::npos || at < comment.begin) break;
    if (at < comment.end) at = text.find('\0', comment.end);
  }
  if (at == std::string_view::npos) return;
  const Position position = position_at(text, at);
  throw Error(Code::NulByte, position.line, position.column, "a NUL byte is no text");
}

std::size_t find_invalid_outside(std::string_view text, const std::vector<ByteRange>& comments) {
  constexpr std::size_t latin1_length = 2;  // of a byte from 0x80 on
  auto comment = comments.begin();
  std::size_t readable_at = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode(text, at);
    while (comment != comments.end() && comment->end <= readable_at)
      ++comment;
    const bool is_inside = comment != comments.end() && comment->begin <= readable_at;
    if (!point.valid && !is_inside) return at;
    readable_at += point.valid ? point.length : latin1_length;
    at += point.length;
  }
  return text.size();
}

}  // namespace boxart::internal
