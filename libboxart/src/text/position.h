#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

/// A place in a text as people count: from 1, columns in characters. Line 0: it is not known.
struct Position {
  int line = 0;
  int column = 0;
};

/// The place of a byte. Requires: offset <= text.size().
Position position_at(std::string_view text, std::size_t offset);

/// What stands there up to the next blank, or the first 40 bytes or so of it: for messages.
std::string word_at(std::string_view text, std::size_t offset);

}  // namespace boxart::internal
