#pragma once

#include "paint/cell.h"

#include <array>
#include <cstddef>
#include <string>

namespace boxart::internal {

/// The size of a cell in a picture.
inline constexpr double svg_cell_width = 9;
inline constexpr double svg_cell_height = 18;

/// The texts of numbers that were written last: neighbours have most of theirs in common.
class SvgNumbers {
 public:
  /// The longest text of a number that a picture has.
  static constexpr std::size_t longest = 24;
  /// Writes the number at `out`, where `longest` characters have room. Returns where it ends.
  char* write(char* out, double value);

 private:
  struct Known {
    double value = 0;
    std::size_t length = 0;  // 0: there is none yet
    std::array<char, longest> text{};
  };
  std::array<Known, 16> known_{};
};

/// What is drawn in cells, as path data of SVG.
struct SvgStrokes {
  std::string light{};   // to be stroked thinly; the rails of double lines too
  std::string heavy{};   // to be stroked thickly
  std::string filled{};  // to be filled
  SvgNumbers columns{};
  SvgNumbers rows{};
};
/// Adds what is drawn in a cell, whose upper left corner is at `x` and `y`.
void add_svg_strokes(const Cell& cell, double x, double y, SvgStrokes& strokes);

/// A number as SVG has it, with at most two places behind the point.
std::string svg_number(double value);

}  // namespace boxart::internal
