#include "paint/detail/line_patterns.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

bool has_pattern(const Stroke& stroke) {
  switch (stroke.dash) {
    case Dash::Dashed:
      return stroke.weight == Weight::Double;
    case Dash::DotDash:
    case Dash::DotDotDash:
    case Dash::Wave:
      return true;
    default:
      return false;
  }
}

/// A cell of the line in which it runs straight on towards `ahead`.
bool is_straight(const Brush& brush, const Line& line, Point p, Side ahead) {
  const Cell cell = brush.get(p);
  const bool upright = ahead == Side::North || ahead == Side::South;
  return cell.owner == line.net && cell.head == ArrowHead::None &&
         (upright ? cell.arms.is_vertical() : cell.arms.is_horizontal());
}

/// Draws the cell with number `i` of a run from the west to the east or from the north to the
/// south.
void paint_pattern_cell(Brush& brush, Dash dash, const std::vector<Point>& run, std::size_t i) {
  Cell& cell = *brush.cell(run[i]);
  const Side ahead = cell.arms.is_vertical() ? Side::South : Side::East;
  switch (dash) {
    case Dash::Dashed:
      // Of double lines, which have no dashed glyphs.
      cell.dash = i % 2 == 0 ? CellDash::Solid : CellDash::Dashed;
      if (i % 2 == 0) return;
      cell.arms = {};
      cell.arms.add(ahead, Weight::Light);
      cell.arms.add(opposite(ahead), Weight::Light);
      return;
    case Dash::DotDash:
      if (i % 2 != 0) cell.dash = CellDash::Dotted;
      return;
    case Dash::DotDotDash:
      if (i % 3 != 0) cell.dash = CellDash::Dotted;
      return;
    case Dash::Wave:
      // It swells at the seam between every second cell and the next.
      if (i % 2 != 0) cell.arms.add(opposite(ahead), Weight::Heavy);
      if (i % 2 == 0 && i + 1 < run.size()) cell.arms.add(ahead, Weight::Heavy);
      return;
    default:
      return;
  }
}

void paint_run(Brush& brush, Dash dash, std::vector<Point>& run) {
  const auto is_before = [](Point a, Point b) { return a.x < b.x || a.y < b.y; };
  if (run.size() > 1 && is_before(run.back(), run.front())) std::ranges::reverse(run);
  for (std::size_t i = 0; i < run.size(); ++i)
    paint_pattern_cell(brush, dash, run, i);
  run.clear();
}

}  // namespace

void paint_pattern(Brush& brush, const Line& line) {
  if (!has_pattern(line.stroke)) return;
  std::vector<Point> run;
  for (std::size_t next = 1; next < line.points.size(); ++next) {
    const Point to = line.points[next];
    Point p = line.points[next - 1];
    if (p == to || (p.x != to.x && p.y != to.y)) continue;
    const Side ahead = direction(p, to);
    for (; !(p == to); p = step(p, ahead)) {
      if (is_straight(brush, line, p, ahead)) {
        run.push_back(p);
      } else {
        paint_run(brush, line.stroke.dash, run);
      }
    }
  }
  paint_run(brush, line.stroke.dash, run);
}

}  // namespace boxart::internal
