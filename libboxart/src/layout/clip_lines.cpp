#include "layout/clip_lines.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace boxart {
namespace {

/// The first cell of the straight stretch from `a` to `b`, `a` left out, that lies in `rect`; only
/// the crossing of its border from outside is looked for.
bool enters(Point a, Point b, const Rect& rect, Point& border) {
  if (rect.contains(a) || (a.x == b.x ? (a.x < rect.x || a.x > rect.last_x())
                                      : (a.y < rect.y || a.y > rect.last_y()))) {
    return false;
  }
  if (a.x == b.x) {
    border = {.x = a.x, .y = a.y < rect.y ? rect.y : rect.last_y()};
    return std::min(a.y, b.y) <= border.y && border.y <= std::max(a.y, b.y);
  }
  border = {.x = a.x < rect.x ? rect.x : rect.last_x(), .y = a.y};
  return std::min(a.x, b.x) <= border.x && border.x <= std::max(a.x, b.x);
}

bool is_corner(Point p, const Rect& rect) {
  return (p.x == rect.x || p.x == rect.last_x()) && (p.y == rect.y || p.y == rect.last_y());
}

/// Cuts `points` off at the border of `rect`, seen from their beginning. `cells` must lie between
/// the last turn and the border.
bool clip_end(std::vector<Point>& points, const Rect& rect, int cells) {
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point border{};
    if (!enters(points[i - 1], points[i], rect, border)) continue;
    const int way =
        std::abs(border.x - points[i - 1].x) + std::abs(border.y - points[i - 1].y);
    if (is_corner(border, rect) || way <= cells) return false;
    points.resize(i);
    points.push_back(border);
    return true;
  }
  return false;
}

}  // namespace

std::vector<int> clip_lines(Drawing& drawing, const Graph& graph) {
  std::vector<int> failed;
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    Line& line = drawing.lines[i];
    const Edge& edge = graph.edges[line.edge];
    std::vector<Point> points = line.points;
    bool fits = true;
    for (const bool at_tail : {false, true}) {
      const ClusterId cluster = at_tail ? edge.tail_cluster : edge.head_cluster;
      if (cluster == none<ClusterId>) continue;
      const ArrowHead here = at_tail ? line.tail_arrow : line.head_arrow;
      const ArrowHead there = at_tail ? line.head_arrow : line.tail_arrow;
      // Two arrowheads on one straight stretch need two cells.
      const int cells = (here != ArrowHead::None ? 1 : 0) +
                        (here != ArrowHead::None && there != ArrowHead::None ? 1 : 0);
      if (at_tail) std::ranges::reverse(points);
      fits = clip_end(points, drawing.frames[index(cluster)].rect, cells) && fits;
      if (at_tail) std::ranges::reverse(points);
    }
    if (fits) {
      line.points = std::move(points);
    } else {
      failed.push_back(static_cast<int>(i));
    }
  }
  return failed;
}

}  // namespace boxart
