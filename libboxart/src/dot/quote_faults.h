#pragma once

#include "dot/tokens.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// A quote that is missing or one too many. What comes of it shows further on, often lines below,
/// because from there on texts and what stands between them have changed places.
struct QuoteFault {
  std::size_t offset;  // bytes from the start: the quote to be looked at
  std::string message;
  std::string hint;
};

/// The first place up to the token `unexpected`, which is unexpected, at which a quote is likely
/// the cause, if there is one:
///
///     label="x\"]            a backslash before the quote that was meant to end the string
///     label="x]  NEWLINE     a string without its end, which the next string's beginning ends
///     label="x"y"            a quote within a string
///
/// A string that goes over several lines is no fault by itself: only if what ends it looks like
/// the beginning of another one, behind `=` or `->` and before a letter.
///
/// Requires: `tokens` are those of `text`. Takes time linear in the text up to that token.
std::optional<QuoteFault> find_quote_fault(std::string_view text,
                                           const std::vector<Token>& tokens,
                                           std::size_t unexpected);

}  // namespace boxart::internal
