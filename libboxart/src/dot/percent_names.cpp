#include "dot/percent_names.h"

#include "dot/tokens.h"

namespace boxart::internal {
namespace {

// A control character, which no name has that is to be read.
constexpr char mark = '\x01';

}  // namespace

std::string mark_percents(std::string_view text) {
  std::string out;
  if (text.find("\"%") == std::string_view::npos) return std::string(text);
  std::size_t copied = 0;
  for (const Token& token : tokenize(text)) {
    if (token.kind != Token::Kind::Id || !token.text.starts_with("\"%")) continue;
    const std::size_t end = token.offset + 1;
    out += text.substr(copied, end - copied);
    out += mark;
    copied = end;
  }
  out += text.substr(copied);
  return out;
}

std::string_view without_mark(std::string_view text) {
  if (text.size() > 1 && text[0] == mark && text[1] == '%') text.remove_prefix(1);
  return text;
}

}  // namespace boxart::internal
