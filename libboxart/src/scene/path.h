#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// The cells of a path with these corners, and those of a line from its tail's border cell to its
/// head's.
std::vector<Point> path_cells(const std::vector<Point>& corners);
inline std::vector<Point> path_cells(const Line& line) {
  return path_cells(line.points);
}

/// The corners of a path without repeated points and without points in the middle of a straight
/// run.
std::vector<Point> tidy_path(const std::vector<Point>& points);

}  // namespace boxart::internal
