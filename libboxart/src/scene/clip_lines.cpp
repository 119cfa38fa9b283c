#include "scene/clip_lines.h"

#include "scene/path.h"
#include "scene/tile_index.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace boxart::internal {
namespace {

/// The first cell of the straight run from `a` to `b`, `a` left out, that lies in `rect`; only the
/// crossing of its border from outside is looked for.
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
    const int distance =
        std::abs(border.x - points[i - 1].x) + std::abs(border.y - points[i - 1].y);
    if (is_corner(border, rect) || distance <= cells) return false;
    points.resize(i);
    points.push_back(border);
    return true;
  }
  return false;
}

/// Tells whether an arrowhead can have a cell for itself.
class Surroundings {
 public:
  explicit Surroundings(const Drawing& drawing) : drawing_(drawing) {}

  /// Does no other line, and no frame's border, run through the cell?
  bool is_alone(const Line& line, Point cell) {
    if (!is_indexed_) read();
    const auto found = index_.find({.x = cell.x, .y = cell.y, .width = 1, .height = 1});
    return std::ranges::none_of(found, [&](int thing) {
      const auto at = static_cast<std::size_t>(thing);
      const std::size_t frames = drawing_.frames.size();
      if (at < frames) return is_border(drawing_.frames[at], cell);
      const Line& other = drawing_.lines[at - frames];
      return other.edge != line.edge && passes(other.points, cell);
    });
  }

 private:
  static bool is_border(const Frame& frame, Point cell) {
    const Rect& r = frame.rect;
    const Rect inside{.x = r.x + 1, .y = r.y + 1, .width = r.width - 2, .height = r.height - 2};
    return r.contains(cell) && !inside.contains(cell);
  }

  /// Lines that are cut off later only get shorter, so this is done once, and when it is needed.
  void read() {
    is_indexed_ = true;
    int thing = 0;
    for (const Frame& frame : drawing_.frames) {
      if (frame.visible) index_.add_border(thing, frame.rect);
      ++thing;
    }
    for (const Line& line : drawing_.lines)
      index_.add_path(thing++, line.points);
  }

  const Drawing& drawing_;
  TileIndex index_;  // frames, then lines
  bool is_indexed_ = false;
};

/// The cell of the path next to its end.
Point cell_before_end(const std::vector<Point>& points) {
  return step(points.back(), direction(points.back(), points[points.size() - 2]));
}

}  // namespace

std::vector<int> clip_lines(Drawing& drawing, const ResolvedGraph& graph) {
  Surroundings surroundings(drawing);
  std::vector<int> failed;
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    Line& line = drawing.lines[i];
    const Edge& edge = graph.edges[line.edge];
    std::vector<Point> points = line.points;
    bool fits = true;
    for (const EdgeEnd end : {EdgeEnd::Head, EdgeEnd::Tail}) {
      const bool at_tail = end == EdgeEnd::Tail;
      const ClusterId cluster = edge.ends[end].cluster;
      if (cluster == none<ClusterId>) continue;
      const ArrowHead here = line.arrows[end];
      const ArrowHead there = line.arrows[other(end)];
      // Two arrowheads on one straight run need two cells.
      const int cells = (here != ArrowHead::None ? 1 : 0) +
                        (here != ArrowHead::None && there != ArrowHead::None ? 1 : 0);
      if (at_tail) std::ranges::reverse(points);
      fits = clip_end(points, drawing.frames[index(cluster)].rect, cells) && fits;
      if (fits && here != ArrowHead::None) {
        fits = surroundings.is_alone(line, cell_before_end(points));
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

}  // namespace boxart::internal
