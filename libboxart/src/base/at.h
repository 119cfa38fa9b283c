#pragma once

#include <cstddef>

namespace boxart::internal {

/// Where number `i`, which is 0 or more, stands in a vector: numbers and counts are int here.
constexpr std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

}  // namespace boxart::internal
