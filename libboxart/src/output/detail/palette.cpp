#include "output/detail/palette.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <limits>

namespace boxart::internal {

namespace {

constexpr std::array<Color, 8> eight{{{0, 0, 0},
                                      {205, 0, 0},
                                      {0, 205, 0},
                                      {205, 205, 0},
                                      {0, 0, 238},
                                      {205, 0, 205},
                                      {0, 205, 205},
                                      {229, 229, 229}}};

// The levels of the cube in xterm, and in what followed it.
constexpr std::array<std::uint8_t, 6> levels{0, 95, 135, 175, 215, 255};

std::size_t nearest_level(std::uint8_t value) {
  std::size_t nearest = 0;
  for (std::size_t i = 1; i < levels.size(); ++i) {
    if (std::abs(levels[i] - value) < std::abs(levels[nearest] - value)) nearest = i;
  }
  return nearest;
}

/// Squared distance; the eye is keenest for green, and keener for red than for blue.
int distance(Color a, Color b) {
  const auto square = [](int x, int y) { return (x - y) * (x - y); };
  return 3 * square(a.red, b.red) + 4 * square(a.green, b.green) + 2 * square(a.blue, b.blue);
}

}  // namespace

Color readable_on(Color background) {
  // Relative luminance in integers, so that all machines choose alike: the curve of sRGB is
  // 0.72 c^2 + 0.28 c^3 within a hundredth. Black and white are equally far where (L + 0.05)
  // squared is 1.05 * 0.05, at L = 0.179.
  const auto linear = [](int c) { return std::int64_t{c} * c * (72 * 255 + 28 * c); };
  constexpr std::int64_t one = std::int64_t{255} * 255 * 255 * 100;
  const std::int64_t luminance = 2126 * linear(background.red) + 7152 * linear(background.green) +
                                 722 * linear(background.blue);
  return luminance > 10 * 179 * one ? Color{0, 0, 0} : Color{255, 255, 255};
}

int nearest_of_8(Color color) {
  int nearest = 0;
  int least = std::numeric_limits<int>::max();
  for (int i = 0; i < 8; ++i) {
    const int d = distance(color, color_of_8(i));
    if (d >= least) continue;
    least = d;
    nearest = i;
  }
  return nearest;
}

int nearest_of_256(Color color) {
  return static_cast<int>(16 + 36 * nearest_level(color.red) + 6 * nearest_level(color.green) +
                          nearest_level(color.blue));
}

Color color_of_8(int number) {
  return eight[static_cast<std::size_t>(number)];
}

Color color_of_256(int number) {
  const auto cube = static_cast<std::size_t>(number - 16);
  return {.red = levels[cube / 36], .green = levels[cube / 6 % 6], .blue = levels[cube % 6]};
}

}  // namespace boxart::internal
