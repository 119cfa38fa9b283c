#pragma once

#include "dot/tokens.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Where in a graph a token stands that doesn't fit.
enum class SyntaxPlace {
  Head,        // before the brace of a graph
  Statement,   // at the beginning of a statement, or in its nodes and edges
  Attributes,  // between brackets
};

/// A token that doesn't fit.
struct UnexpectedToken {
  std::size_t token;  // its index
  SyntaxPlace place;
  bool directed;         // in a digraph?
  std::size_t list = 0;  // in Attributes: the index of the bracket that began them
};

/// What is likely meant where `unexpected` is one of the mistakes that many make: a name that needs
/// quotes, a missing brace, an arrow of another language, quotes of a word processor. Empty where
/// there is nothing to say that would help.
///
/// Requires: `tokens` are those of `text`, to its end or to the Unclosed one. Takes time linear in
/// the length of the line.
std::string syntax_hint(std::string_view text,
                        const std::vector<Token>& tokens,
                        const UnexpectedToken& unexpected);

}  // namespace boxart::internal
