#pragma once

#include "dot/tokens.h"

#include <string_view>
#include <vector>

namespace boxart::internal {

/// The pieces of DOT text that hold one graph each, in order: from its first token to the brace
/// that closes it. Blanks and comments between them are in none. The last piece goes to the end of
/// the text where no brace ends it: a graph without an end, or what is no graph.
///
/// Strings, comments and HTML strings are told apart as cgraph's scanner does, so that a text that
/// it takes for graphs has them as pieces. Takes linear time.
///
/// Requires: `tokens` are those of `text`.
std::vector<std::string_view> graph_pieces(std::string_view text,
                                           const std::vector<Token>& tokens);

}  // namespace boxart::internal
