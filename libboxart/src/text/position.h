#pragma once

#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// A place in a text as people count: from 1, columns in characters.
struct Position {
  int line;
  int column;
};

/// The place of a byte. Requires: offset <= text.size().
Position position_at(std::string_view text, std::size_t offset);

}  // namespace boxart::internal
