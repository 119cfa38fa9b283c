#include "paint/detail/brush.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace boxart::internal {

CellDash cell_dash(Dash dash) {
  switch (dash) {
    case Dash::Solid:
      return CellDash::Solid;
    case Dash::Dashed:
      return CellDash::Dashed;
    case Dash::Dotted:
      return CellDash::Dotted;
    default:
      return CellDash::Solid;
  }
}

void Brush::add_run(OpKind kind, Point p, Side ahead, int count, const Cell& cell) {
  if (count <= 0) return;
  const bool is_upright = count > 1 && (ahead == Side::North || ahead == Side::South);
  const bool goes_back = ahead == Side::North || ahead == Side::West;
  const Point first = goes_back ? step(p, ahead, count - 1) : p;
  // The part of it that is inside.
  const int begin = is_upright ? first.y : first.x;
  const int room = is_upright ? size_.height : size_.width;
  const int from = std::max(0, begin);
  const int to = std::min(begin + count, room);
  const bool is_beside =
      is_upright ? first.x < 0 || first.x >= size_.width : first.y < 0 || first.y >= size_.height;
  if (is_beside || to - from < count) report("something is drawn outside the drawing", p);
  if (is_beside || from >= to) return;
  ops.push_back({.x = is_upright ? first.x : from,
                 .y = is_upright ? from : first.y,
                 .length = to - from,
                 .number = static_cast<int>(ops.size()),
                 .cell = cell,
                 .kind = kind,
                 .is_upright = is_upright && to - from > 1});
}

void Brush::stroke(Point from, Point to, const Ink& ink) {
  if (from == to) return;
  const Side ahead = direction(from, to);
  Cell cell{.owner = ink.owner, .dash = ink.dash};
  cell.set_color(ink.color);
  cell.arms.add(ahead, ink.weight);
  add(OpKind::Stroke, from, cell);
  cell.arms.add(opposite(ahead), ink.weight);
  const int inner = std::abs(to.x - from.x) + std::abs(to.y - from.y) - 1;
  add_run(OpKind::Stroke, step(from, ahead), ahead, inner, cell);
  cell.arms = {};
  cell.arms.add(opposite(ahead), ink.weight);
  add(OpKind::Stroke, to, cell);
}

void Brush::outline(const Rect& rect, const Ink& ink) {
  const Point top_left{.x = rect.x, .y = rect.y};
  const Point top_right{.x = rect.last_x(), .y = rect.y};
  const Point bottom_left{.x = rect.x, .y = rect.last_y()};
  const Point bottom_right{.x = rect.last_x(), .y = rect.last_y()};
  stroke(top_left, top_right, ink);
  stroke(bottom_left, bottom_right, ink);
  stroke(top_left, bottom_left, ink);
  stroke(top_right, bottom_right, ink);
}

void Brush::write(Point p, const LabelLine& line, std::string_view link) {
  if (!contains(p) || p.x + line.width > size_.width) {
    if (line.width > 0) report("a text is outside the drawing", p);
    return;
  }
  texts.push_back({.x = p.x,
                   .y = p.y,
                   .width = line.width,
                   .text = line.text,
                   .spans = line.spans,
                   .link = link});
}

void Brush::write_own(Point p, LabelLine line, std::string_view link) {
  write(p, own_lines.emplace_back(std::move(line)), link);
}

void Brush::write(const Label& label, int x, int y, int width) {
  for (const LabelLine& line : label.lines) {
    write({.x = justified(line.justify, x, width, line.width), .y = y}, line, label.link);
    ++y;
  }
}

void Brush::fill(const Area& area) {
  areas.push_back(area);
}

}  // namespace boxart::internal
