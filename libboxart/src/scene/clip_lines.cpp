#include "scene/clip_lines.h"

#include "base/at.h"

#include <algorithm>
#include <cstdlib>
#include <optional>
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

/// The cell of the path next to its end.
Point cell_before_end(const std::vector<Point>& points) {
  return step(points.back(), direction(points.back(), points[points.size() - 2]));
}

/// The points of a line, cut off at the frames of its ends; none if it can't end there. The line is
/// lifted.
std::optional<std::vector<Point>> clipped(const Edge& edge, const Line& line, Scene& scene) {
  std::vector<Point> points = line.points;
  for (const EdgeEnd end : {EdgeEnd::Head, EdgeEnd::Tail}) {
    const ClusterId cluster = edge.ends[end].cluster;
    if (cluster == none<ClusterId>) continue;
    const bool has_arrow = line.arrows[end] != ArrowHead::None;
    // Two arrowheads on one straight run need two cells.
    const bool has_both = has_arrow && line.arrows[other(end)] != ArrowHead::None;
    const int cells = (has_arrow ? 1 : 0) + (has_both ? 1 : 0);
    if (end == EdgeEnd::Tail) std::ranges::reverse(points);
    if (!clip_end(points, scene.drawing().frames[index(cluster)].rect, cells)) return std::nullopt;
    if (has_arrow) {
      const SceneCell& cell = scene.cells()[cell_before_end(points)];
      if (cell.arms != no_side || cell.is_border()) return std::nullopt;
    }
    if (end == EdgeEnd::Tail) std::ranges::reverse(points);
  }
  return points;
}

}  // namespace

std::vector<EdgeId> clip_lines(const ResolvedGraph& graph, Scene& scene) {
  std::vector<EdgeId> failed;
  for (int i = 0; i < static_cast<int>(scene.drawing().lines.size()); ++i) {
    const Line& line = scene.drawing().lines[at(i)];
    const Edge& edge = graph.edges[line.edge];
    const auto at_frame = [&](EdgeEnd end) { return edge.ends[end].cluster != none<ClusterId>; };
    const auto needs_cell = [&](EdgeEnd end) {
      return at_frame(end) && line.arrows[end] != ArrowHead::None;
    };
    if (std::ranges::none_of(edge_ends, at_frame)) continue;
    if (std::ranges::any_of(edge_ends, needs_cell)) scene.cells();  // most graphs don't need them
    scene.lift(i);
    if (std::optional<std::vector<Point>> points = clipped(edge, line, scene)) {
      scene.put(i, std::move(*points));
    } else {
      scene.put(i);
      failed.push_back(line.edge);
    }
  }
  std::ranges::sort(failed);
  return failed;
}

}  // namespace boxart::internal
