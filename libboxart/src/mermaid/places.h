#pragma once

#include "text/position.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// Tells the places of bytes of a text, in any order: each takes the time of a search, however long
/// the lines are.
class Places {
 public:
  /// Requires: `text` outlives it. Takes linear time.
  explicit Places(std::string_view text);

  /// Requires: offset <= text.size().
  Position of(std::size_t offset) const;

 private:
  std::size_t characters_before(std::size_t offset) const;

  std::string_view text_;
  std::vector<std::size_t> lines_{0};  // where each begins
  std::vector<std::size_t> counts_{};  // of characters before each block
};

}  // namespace boxart::internal
