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
    const int way = std::abs(border.x - points[i - 1].x) + std::abs(border.y - points[i - 1].y);
    if (is_corner(border, rect) || way <= cells) return false;
    points.resize(i);
    points.push_back(border);
    return true;
  }
  return false;
}

/// Is `p` on the straight stretch from `a` to `b`?
bool is_between(Point p, Point a, Point b) {
  return std::min(a.x, b.x) <= p.x && p.x <= std::max(a.x, b.x) && std::min(a.y, b.y) <= p.y &&
         p.y <= std::max(a.y, b.y);
}

/// Does no other line, and no frame's border, run through the cell? An arrowhead there needs it
/// for itself. Looks through the whole drawing: few lines are cut off.
bool is_alone(const Drawing& drawing, const Line& line, Point cell) {
  for (const Frame& frame : drawing.frames) {
    const Rect& r = frame.rect;
    const Rect inside{.x = r.x + 1, .y = r.y + 1, .width = r.width - 2, .height = r.height - 2};
    if (frame.visible && r.contains(cell) && !inside.contains(cell)) return false;
  }
  for (const Line& other : drawing.lines) {
    if (other.edge == line.edge) continue;
    for (std::size_t i = 1; i < other.points.size(); ++i) {
      if (is_between(cell, other.points[i - 1], other.points[i])) return false;
    }
  }
  return true;
}

/// The cell of the path next to its end.
Point cell_before_end(const std::vector<Point>& points) {
  return step(points.back(), direction(points.back(), points[points.size() - 2]));
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
      if (fits && here != ArrowHead::None) {
        fits = is_alone(drawing, line, cell_before_end(points));
      }
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
