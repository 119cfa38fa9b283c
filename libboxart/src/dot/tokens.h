#pragma once

#include "base/ascii.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// May a name without quotes begin with it? Bytes of UTF-8 may.
constexpr bool starts_name(char c) {
  return is_letter(c) || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

/// A token of DOT text. `text` is the piece of the text that it was read from, quotes included.
struct Token {
  enum class Kind {
    Id,        // a name, a number, a string or an HTML string
    Keyword,   // node edge graph digraph strict subgraph, in any case
    EdgeOp,    // -> or --
    Mark,      // one character: { } [ ] ; , : = +
    Stray,     // a character that begins no token
    Unclosed,  // a string, an HTML string or a comment that the text ends in
    End,       // the end of the text
  };
  Kind kind;
  std::string_view text;
  std::size_t offset;

  bool is(char mark) const { return kind == Kind::Mark && text[0] == mark; }
};

/// The tokens of `text` up to the first that is Unclosed, or the End: the last one is of either
/// kind. Comments and preprocessor lines are no tokens. Takes linear time.
std::vector<Token> tokenize(std::string_view text);

}  // namespace boxart::internal
