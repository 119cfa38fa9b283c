#pragma once

#include "easy/scanner.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// What stands in a comment isn't read as anything, so it may be what it likes. `comments` are in
/// the order of the text; both take linear time.

/// Throws Error when a NUL of `text` stands in none of the `comments`, which are places in it.
void refuse_nul_outside(std::string_view text, const std::vector<ByteRange>& comments);

/// The first byte of `text` that is no UTF-8 and stands in none of the `comments`, which are places
/// in what to_utf8 makes of it; the text's size when there is none.
std::size_t find_invalid_outside(std::string_view text, const std::vector<ByteRange>& comments);

}  // namespace boxart::internal
