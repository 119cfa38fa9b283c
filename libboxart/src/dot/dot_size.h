#pragma once

#include "dot/tokens.h"
#include "graph/check_limits.h"

#include <string_view>
#include <vector>

namespace boxart::internal {

/// Throws LimitError when the graphs of a DOT text hold more than `limits` allow, all together.
/// Since cgraph makes every edge of `{a b} -> {c d}` at once, this has to be known before it sees
/// the text. Edges count as they are written, those that a strict graph drops too.
///
/// The text needn't be right. Takes O(size of the text + members) time and memory, where the
/// members are bound by the limits.
///
/// Requires: `tokens` are those of `text`.
void check_dot_limits(std::string_view text,
                      const std::vector<Token>& tokens,
                      const Limits& limits);

}  // namespace boxart::internal
