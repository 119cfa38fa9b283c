#pragma once

#include "paint/cell.h"

#include <string>

namespace boxart::internal {

/// The size of a cell in a picture.
inline constexpr double svg_cell_width = 9;
inline constexpr double svg_cell_height = 18;

/// What is drawn in cells, as path data of SVG.
struct SvgStrokes {
  std::string light{};   // to be stroked thinly; the rails of double lines too
  std::string heavy{};   // to be stroked thickly
  std::string filled{};  // to be filled
};
/// Adds what is drawn in a cell, whose upper left corner is at `x` and `y`.
void add_svg_strokes(const Cell& cell, double x, double y, SvgStrokes& strokes);

/// A number as SVG has it, with at most two places behind the point.
std::string svg_number(double value);

}  // namespace boxart::internal
