#include "dot/percent_names.h"

#include "dot/tokens.h"

#include <utility>

namespace boxart::internal {
namespace {

// A control character, which hardly any name has.
constexpr char escape_mark = '\x01';

bool is_marked(std::string_view text) {
  return text.starts_with('%') || text.starts_with(escape_mark);
}

}  // namespace

bool needs_marks(std::string_view text) {
  return text.find("\"%") != std::string_view::npos ||
         text.find(std::string_view("\"\x01")) != std::string_view::npos;
}

std::string mark_percents(std::string_view text) {
  std::string out;
  if (!needs_marks(text)) return std::string(text);
  std::size_t copied = 0;
  bool is_piece = false;  // of a string that was begun: "a" + "b"
  for (const Token& token : tokenize(text)) {
    const bool goes_on = std::exchange(is_piece, token.is('+'));
    if (goes_on || token.kind != Token::Kind::Id || !token.text.starts_with('"')) continue;
    if (!is_marked(token.text.substr(1))) continue;
    const std::size_t end = token.offset + 1;
    out += text.substr(copied, end - copied);
    out += escape_mark;
    copied = end;
  }
  out += text.substr(copied);
  return out;
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(escape_mark) && is_marked(text.substr(1))) text.remove_prefix(1);
  return text;
}

}  // namespace boxart::internal
