#pragma once

#include "support/reader.h"

#include <utility>
#include <vector>

// How borders of boxes are told from other lines, and what they look like.

namespace boxart::internal::readback {

/// An arrowhead in the place of a border's cell: it points across the border.
bool is_head_in_wall(const Grid& grid, Point p, Side along);

/// Two border lines that meet in `p`, from the sides `a` and `b`: a turn, or a corner of another
/// outline, which joins them by standing between them.
bool is_corner(const Grid& grid, Point p, Side a, Side b);

/// A cell of a border that runs along `along`.
bool is_wall(const Grid& grid, Point p, Side along);

/// The cells of a border without its corners, and the side of the box that each is on.
std::vector<std::pair<Point, Side>> walls_of(const Rect& rect);

/// Reads the look of the border into `box`: its corners, and all looks that its cells may be of (a
/// dot-dash border one cell long is like a dotted one). Complains when there is none.
void read_border(Picture& picture, DrawnBox& box);

}  // namespace boxart::internal::readback
