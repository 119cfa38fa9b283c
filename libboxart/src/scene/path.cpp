#include "scene/path.h"

#include <cstddef>

namespace boxart::internal {

std::vector<Point> path_cells(const std::vector<Point>& corners) {
  std::vector<Point> cells;
  for (const Point corner : corners) {
    if (cells.empty()) cells.push_back(corner);
    while (cells.back() != corner)
      cells.push_back(step(cells.back(), direction(cells.back(), corner)));
  }
  return cells;
}

bool passes(const std::vector<Point>& corners, Point p) {
  for (std::size_t i = 1; i < corners.size(); ++i) {
    if (rect_around(corners[i - 1], corners[i]).contains(p)) return true;
  }
  return false;
}

std::vector<Point> tidy_path(const std::vector<Point>& points) {
  std::vector<Point> out;
  for (const Point p : points) {
    if (!out.empty() && out.back() == p) continue;
    if (out.size() > 1) {
      const Point a = out[out.size() - 2];
      const Point b = out.back();
      if ((a.x == b.x && b.x == p.x) || (a.y == b.y && b.y == p.y)) out.pop_back();
    }
    out.push_back(p);
  }
  return out;
}

}  // namespace boxart::internal
