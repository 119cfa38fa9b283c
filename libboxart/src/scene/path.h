#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {

/// The cells of a path with these corners, and those of a line from its tail's border cell to its
/// head's.
std::vector<Point> path_cells(const std::vector<Point>& corners);
inline std::vector<Point> path_cells(const Line& line) {
  return path_cells(line.points);
}

/// Has a path with these corners this cell? O(corners).
bool passes(const std::vector<Point>& corners, Point p);

/// Calls `visit` with each cell of a path with these corners but the last one, and with the
/// direction in which the path goes on.
template <class Visit>
void for_each_step(const std::vector<Point>& corners, Visit visit) {
  for (std::size_t i = 1; i < corners.size(); ++i) {
    if (corners[i - 1] == corners[i]) continue;
    const Side on = direction(corners[i - 1], corners[i]);
    for (Point p = corners[i - 1]; p != corners[i]; p = step(p, on))
      visit(p, on);
  }
}

/// The corners of a path without repeated points and without points in the middle of a straight
/// run.
std::vector<Point> tidy_path(const std::vector<Point>& points);

}  // namespace boxart::internal
