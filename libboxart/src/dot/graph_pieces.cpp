#include "dot/graph_pieces.h"

#include "base/nowhere.h"

#include <cstddef>

namespace boxart::internal {

std::vector<std::string_view> graph_pieces(std::string_view text,
                                           const std::vector<Token>& tokens) {
  std::vector<std::string_view> pieces;
  std::size_t begin = nowhere;  // of the piece that is being read
  int depth = 0;                // of its braces
  for (const Token& token : tokens) {
    const bool is_comment = token.kind == Token::Kind::Unclosed && token.text.starts_with('/');
    if (token.kind == Token::Kind::End || is_comment) break;
    if (begin == nowhere) begin = token.offset;
    if (token.is('{')) ++depth;
    if (!token.is('}') || --depth > 0) continue;
    pieces.push_back(text.substr(begin, token.offset + 1 - begin));
    begin = nowhere;
    depth = 0;
  }
  if (begin != nowhere) pieces.push_back(text.substr(begin));
  return pieces;
}

}  // namespace boxart::internal
