#include "raster/line_patterns.h"

#include <cstddef>

namespace boxart {
namespace {

bool has_pattern(const Stroke& stroke) {
  switch (stroke.dash) {
    case Dash::Solid:
    case Dash::Dotted:
      return false;
    case Dash::Dashed:
      return stroke.weight == Weight::Double;
    case Dash::DotDash:
    case Dash::DotDotDash:
    case Dash::Wave:
      return true;
  }
  return false;
}

/// A cell of the line in which it runs straight on towards `ahead`.
bool is_straight(const Brush& brush, const Line& line, Point p, Side ahead) {
  const Cell cell = brush.get(p);
  const bool upright = ahead == Side::North || ahead == Side::South;
  return cell.owner == line.net && cell.head == ArrowHead::None &&
         (upright ? cell.arms.is_vertical() : cell.arms.is_horizontal());
}

/// A wave swells at the seam between every second cell and the next. Where the next one turns,
/// joins or is a head, the line is as thin as there.
void swell(Brush& brush, const Line& line, Point p, Side ahead) {
  const bool upright = ahead == Side::North || ahead == Side::South;
  const Side low = upright ? Side::North : Side::West;
  const Side side = (upright ? p.y : p.x) % 2 == 0 ? opposite(low) : low;
  if (!is_straight(brush, line, step(p, side), ahead)) return;
  brush.cell(p)->arms.add(side, Weight::Heavy);
}

void paint_pattern_cell(Brush& brush, const Line& line, Point p, Side ahead) {
  if (!is_straight(brush, line, p, ahead)) return;
  const bool upright = ahead == Side::North || ahead == Side::South;
  const int place = upright ? p.y : p.x;
  Cell& cell = *brush.cell(p);
  switch (line.stroke.dash) {
    case Dash::Solid:
    case Dash::Dotted:
      return;
    case Dash::Dashed:
      // Unicode has no dashed double line.
      if (place % 2 == 0) return;
      cell.arms = {};
      cell.arms.add(ahead, Weight::Light);
      cell.arms.add(opposite(ahead), Weight::Light);
      cell.dash = CellDash::Dashed;
      return;
    case Dash::DotDash:
      if (place % 2 != 0) cell.dash = CellDash::Dotted;
      return;
    case Dash::DotDotDash:
      if (place % 3 != 2) cell.dash = CellDash::Dotted;
      return;
    case Dash::Wave:
      swell(brush, line, p, ahead);
      return;
  }
}

}  // namespace

void paint_pattern(Brush& brush, const Line& line) {
  if (!has_pattern(line.stroke)) return;
  for (std::size_t next = 1; next < line.points.size(); ++next) {
    const Point to = line.points[next];
    Point p = line.points[next - 1];
    if (p == to || (p.x != to.x && p.y != to.y)) continue;
    const Side ahead = direction(p, to);
    for (; !(p == to); p = step(p, ahead))
      paint_pattern_cell(brush, line, p, ahead);
  }
}

}  // namespace boxart
