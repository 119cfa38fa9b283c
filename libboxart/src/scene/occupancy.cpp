#include "scene/occupancy.h"

#include "scene/path.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal {

namespace {

constexpr unsigned north_south = 5;
constexpr unsigned east_west = 10;

unsigned arm(Point from, Point to) {
  return 1U << static_cast<int>(direction(from, to));
}

}  // namespace

Occupancy::Occupancy(const Drawing& drawing, Size margin)
    : Occupancy(Size{.width = drawing.size.width + margin.width,
                     .height = drawing.size.height + margin.height}) {
  for (const Frame& frame : drawing.frames)
    add_frame(frame);
  for (const Box& box : drawing.boxes)
    fill(box.rect, box.kind == Node::Kind::Plain ? Kind::Words : Kind::Solid);
  for (const Text& text : drawing.texts)
    fill(text.rect, Kind::Words);
  for (std::size_t i = 0; i < drawing.lines.size(); ++i)
    add_line(drawing, static_cast<int>(i));
}

bool Occupancy::is_blank(const Rect& rect) const {
  for (int y = rect.y; y < rect.bottom(); ++y) {
    for (int x = rect.x; x < rect.right(); ++x) {
      if (!is_blank(Point{.x = x, .y = y})) return false;
    }
  }
  return true;
}

void Occupancy::fill(const Rect& rect, Kind kind) {
  const int right = std::min(rect.right(), cells_.size().width);
  const int bottom = std::min(rect.bottom(), cells_.size().height);
  for (int y = std::max(0, rect.y); y < bottom; ++y) {
    for (int x = std::max(0, rect.x); x < right; ++x) {
      Cell& cell = cells_.touch({.x = x, .y = y});
      cell.kind = kind;
      cell.frame_side = kind == Kind::Border;
    }
  }
}

void Occupancy::add_frame(const Frame& frame) {
  if (!frame.visible) return;
  const Rect& r = frame.rect;
  fill({.x = r.x, .y = r.y, .width = r.width, .height = 1}, Kind::Border);
  fill({.x = r.x, .y = r.last_y(), .width = r.width, .height = 1}, Kind::Border);
  fill({.x = r.x, .y = r.y, .width = 1, .height = r.height}, Kind::Border);
  fill({.x = r.last_x(), .y = r.y, .width = 1, .height = r.height}, Kind::Border);
  const int height = frame.title.height();
  if (height < 2) return;
  const int first = frame.title_place == VerticalPlace::Top ? r.y + 1 : r.last_y() - height;
  // Until it is placed, a title may come to stand anywhere in its rows.
  const int x = frame.title_x >= 0 ? frame.title_x : r.x + 1;
  const int width = frame.title_x >= 0 ? frame.title.width() : r.width - 2;
  fill({.x = x, .y = first, .width = width, .height = height}, Kind::Words);
}

void Occupancy::add_line_cell(const Drawing& drawing, int line, Point p, unsigned arms) {
  if (!cells_.contains(p)) return;
  Cell& cell = cells_.touch(p);
  if (cell.is_solid()) return;  // the border of its box
  if (cell.kind != Kind::Line) {
    cell.kind = Kind::Line;
    cell.arms = static_cast<std::uint8_t>(arms);
    cell.line = line;
    return;
  }
  const auto net = [&](int at) { return drawing.lines[static_cast<std::size_t>(at)].net; };
  if (net(cell.line) == net(line)) {
    cell.shared = true;
    cell.arms = static_cast<std::uint8_t>(cell.arms | arms);
    return;
  }
  // A crossing: the vertical line is seen.
  if (arms != north_south || cell.arms != east_west) return;
  cell.arms = static_cast<std::uint8_t>(arms);
  cell.line = line;
  cell.shared = false;
}

void Occupancy::add_line(const Drawing& drawing, int line) {
  const std::vector<Point> cells = path_cells(drawing.lines[static_cast<std::size_t>(line)]);
  for (std::size_t i = 0; i < cells.size(); ++i) {
    unsigned arms = 0;
    if (i > 0) arms |= arm(cells[i], cells[i - 1]);
    if (i + 1 < cells.size()) arms |= arm(cells[i], cells[i + 1]);
    add_line_cell(drawing, line, cells[i], arms);
  }
}

}  // namespace boxart::internal
