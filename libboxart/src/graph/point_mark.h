#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// What a node without room for a label is drawn as.
enum class PointMark {
  Dot,
  Circle,
  Small,
  Star,
  OpenStar,
  Square,
  OpenSquare,
  Diamond,
  OpenDiamond,
  Cross,
  X,
};

/// Its character, one cell wide. The diamonds are no corners: lines that come back to one of those
/// could close a rectangle with it, which would be a box.
constexpr std::string_view point_glyph(PointMark mark) {
  constexpr std::array<std::string_view, 11> glyphs{
      "●", "○", "·", "★", "☆", "■", "□", "⬥", "⬦", "+", "╳"};
  return glyphs[static_cast<std::size_t>(mark)];
}

/// The same in seven bits, where it is no glyph of a line.
constexpr std::string_view ascii_point_glyph(PointMark mark) {
  constexpr std::array<std::string_view, 11> glyphs{
      "*", "o", ".", "*", "*", "#", "#", "*", "o", "%", "X"};
  return glyphs[static_cast<std::size_t>(mark)];
}

}  // namespace boxart::internal
