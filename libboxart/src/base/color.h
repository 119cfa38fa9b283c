#pragma once

#include <cstdint>

namespace boxart::internal {

/// A colour, opaque.
struct Color {
  std::uint8_t red = 0;
  std::uint8_t green = 0;
  std::uint8_t blue = 0;
  friend bool operator==(const Color&, const Color&) = default;
};

}  // namespace boxart::internal
