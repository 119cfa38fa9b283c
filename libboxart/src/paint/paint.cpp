#include "paint/paint.h"

#include "paint/detail/brush.h"
#include "paint/detail/check_arms.h"
#include "paint/detail/line_patterns.h"
#include "paint/detail/paint_border.h"
#include "paint/detail/paint_lines.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace boxart::internal {

namespace {

/// What a border round the rim of `rect` holds.
Rect inside(const Rect& rect) {
  return {.x = rect.x + 1, .y = rect.y + 1, .width = rect.width - 2, .height = rect.height - 2};
}

/// The title of one line in the border `y` of its frame, which leaves a gap for it.
void paint_title(Brush& brush, const Frame& frame, int y, const Ink& ink) {
  const LabelLine& title = frame.title.lines.front();
  // A corner, a dash and a blank stand before a title at the left.
  constexpr int margin = 3;
  const Rect& rect = frame.rect;
  int x = frame.title_x;
  if (x < 0) {
    x = justified(frame.title_justify, rect.x + margin, rect.width - 2 * margin, title.width);
  }
  // The gap has one blank at each side of the title; what is left of the border stays.
  const Point corner{.x = rect.x, .y = y};
  const Point other_corner{.x = rect.last_x(), .y = y};
  if (x - 2 < corner.x || x + title.width + 1 > other_corner.x) {
    brush.report("a title is wider than its frame", corner);
    return;
  }
  brush.stroke(corner, {.x = x - 2, .y = y}, ink);
  brush.stroke({.x = x + title.width + 1, .y = y}, other_corner, ink);
  // Strokes end in half a dash beside the gap: make it whole. A corner has its arm already.
  for (const auto& [beside, inward] :
       {std::pair{Point{.x = x - 2, .y = y}, Side::East},
        std::pair{Point{.x = x + title.width + 1, .y = y}, Side::West}}) {
    Cell* const cell = brush.cell(beside);
    if (cell == nullptr) continue;
    cell->owner = ink.owner;
    cell->dash = ink.dash;
    cell->set_color(ink.color);
    cell->arms.add(inward, Weight::Light);
  }
  LabelLine with_gap;
  append_blanks(with_gap, 1);
  append(with_gap, title);
  append_blanks(with_gap, 1);
  brush.write({.x = x - 1, .y = y}, with_gap, frame.title.link);
}

void paint_frame(Brush& brush, const Frame& frame) {
  if (!frame.visible) return;
  const Rect& rect = frame.rect;
  if (rect.width < 2 || rect.height < 2) {
    brush.report("a frame is too small", {.x = rect.x, .y = rect.y});
    return;
  }
  if (frame.paint.fill) brush.fill({.rect = inside(rect), .color = *frame.paint.fill});
  const Ink upper{.owner = FrameOwner, .dash = CellDash::Frame, .color = frame.paint.line};
  const Ink lower{.owner = FrameOwner, .dash = CellDash::LowerFrame, .color = frame.paint.line};
  const Point top_left{.x = rect.x, .y = rect.y};
  const Point top_right{.x = rect.last_x(), .y = rect.y};
  const Point bottom_left{.x = rect.x, .y = rect.last_y()};
  const Point bottom_right{.x = rect.last_x(), .y = rect.last_y()};
  brush.stroke(top_left, bottom_left, upper);
  brush.stroke(top_right, bottom_right, upper);
  const bool in_border = frame.title.height() == 1;
  const bool at_top = frame.title_place == VerticalPlace::Top;
  if (in_border && at_top) {
    paint_title(brush, frame, rect.y, upper);
  } else {
    brush.stroke(top_left, top_right, upper);
  }
  if (in_border && !at_top) {
    paint_title(brush, frame, rect.last_y(), lower);
  } else {
    brush.stroke(bottom_left, bottom_right, lower);
  }
  // Both corners below are the lower border's.
  for (const Point corner : {bottom_left, bottom_right}) {
    if (Cell* const cell = brush.cell(corner)) cell->dash = CellDash::LowerFrame;
  }
  if (frame.title.height() < 2) return;
  const int width = frame.title.width();
  const int x = frame.title_x >= 0
                    ? frame.title_x
                    : justified(frame.title_justify, rect.x + 2, rect.width - 4, width);
  const int y = at_top ? rect.y + 1 : rect.last_y() - frame.title.height();
  brush.write(frame.title, x, y, width);
}

/// The label in the middle of the field, or where it wants to be, its padding away from the border
/// where there is room for it.
void write_field(Brush& brush, const Field& field) {
  if (field.label.empty()) return;
  const Rect inner = inside(field);
  const int padding = std::clamp((inner.width - field.label.width()) / 2, 0, field.padding);
  const int free_rows = std::max(0, inner.height - field.label.height());
  int above = free_rows / 2;
  if (field.align == VerticalAlign::Top) above = 0;
  if (field.align == VerticalAlign::Bottom) above = free_rows;
  if (inner.width < field.label.width() || inner.height < field.label.height()) {
    brush.report("a label is larger than its field", {.x = field.rect.x, .y = field.rect.y});
  }
  brush.write(field.label, inner.x + padding, inner.y + above, inner.width - 2 * padding);
}

/// The four sides of a rectangle, each from its first cell to its last one.
struct Border {
  Side side;
  Point from;
  Point to;
};
std::array<Border, 4> borders_of(const Rect& rect) {
  const Point top_left{.x = rect.x, .y = rect.y};
  const Point top_right{.x = rect.last_x(), .y = rect.y};
  const Point bottom_left{.x = rect.x, .y = rect.last_y()};
  const Point bottom_right{.x = rect.last_x(), .y = rect.last_y()};
  return {Border{.side = Side::North, .from = top_left, .to = top_right},
          Border{.side = Side::East, .from = top_right, .to = bottom_right},
          Border{.side = Side::South, .from = bottom_left, .to = bottom_right},
          Border{.side = Side::West, .from = top_left, .to = bottom_left}};
}

/// A line of a field whose end has no rim goes on in the next cell, if there is a line.
void join_beyond(Brush& brush, Point end, Side ahead, const Ink& ink) {
  const Point next = step(end, ahead);
  if (!brush.contains(next) || brush.get(next).owner != ink.owner) return;
  brush.stroke(end, next, ink);
}

/// Likewise over the blanks between two columns that no line parts.
void join_over_gap(Brush& brush, const Field& field, Point end, Side ahead, const Ink& ink) {
  if (!has(field.rims, ahead) || has(field.lines, ahead)) return;
  const Point next = step(end, ahead);
  if (!brush.contains(next)) return;
  const Cell cell = brush.get(next);
  if (cell.owner == ink.owner && cell.arms.has(ahead)) brush.stroke(end, next, ink);
}

void paint_field_lines(Brush& brush, const Box& box, const Ink& ink) {
  for (const Field& field : box.fields) {
    Ink own = ink;
    if (field.line_color) own.color = field.line_color;
    for (const Border& border : borders_of(field.rect)) {
      if (has(field.lines, border.side)) brush.stroke(border.from, border.to, own);
    }
  }
  for (const Field& field : box.fields) {
    for (const Border& border : borders_of(field.rect)) {
      if (!has(field.lines, border.side)) continue;
      const bool lies = border.side == Side::North || border.side == Side::South;
      const Side back = lies ? Side::West : Side::North;
      if (!has(field.rims, back)) join_beyond(brush, border.from, back, ink);
      if (!has(field.rims, opposite(back))) join_beyond(brush, border.to, opposite(back), ink);
      if (lies) join_over_gap(brush, field, border.to, Side::East, ink);
    }
  }
}

void mark_inner_sides(Brush& brush, const Box& box) {
  const Rect& rect = box.fields.front().rect;
  for (const int x : {rect.x, rect.last_x()}) {
    for (const int y : {rect.y, rect.last_y()}) {
      if (Cell* const cell = brush.cell({.x = x, .y = y})) cell->has_inner_side = true;
    }
  }
}

void paint_box(Brush& brush, const Box& box) {
  if (!box.visible) return;
  const Rect& rect = box.rect;
  if (box.kind == Node::Kind::Point) {
    if (Cell* const cell = brush.cell({.x = rect.x, .y = rect.y})) {
      cell->owner = PointOwner;
      cell->mark = box.mark;
      cell->set_color(box.paint.line);
    }
    return;
  }
  if (box.paint.fill) {
    const bool has_border = box.kind == Node::Kind::Box;
    brush.fill({.rect = has_border ? inside(rect) : rect,
                .color = *box.paint.fill,
                .has_border = has_border,
                .round = box.corners == Corners(Corner::Round)});
  }
  for (const Field& field : box.fields) {
    if (field.fill) brush.fill({.rect = inside(field), .color = *field.fill});
  }
  paint_field_lines(brush, box, border_ink(box));
  if (box.kind == Node::Kind::Box) paint_border(brush, box);
  if (has_double_sides(box)) mark_inner_sides(brush, box);
  for (const Field& field : box.fields)
    write_field(brush, field);
}

Brush painted(const Drawing& drawing, StopToken stop = {}) {
  Brush brush(drawing.size);
  if (drawing.fill) {
    const auto [width, height] = drawing.size;
    brush.fill({.rect = {.x = 0, .y = 0, .width = width, .height = height},
                .color = *drawing.fill,
                .has_border = false});
  }
  unsigned calls = 0;
  for (const Frame& frame : drawing.frames) {
    stop.ask_seldom(calls, 16);
    paint_frame(brush, frame);
  }
  for (const Box& box : drawing.boxes) {
    stop.ask_seldom(calls, 16);
    paint_box(brush, box);
  }
  paint_lines(brush, drawing.lines, drawing.heads_in_borders, stop);
  for (const Line& line : drawing.lines)
    paint_pattern(brush, line);
  for (const Text& text : drawing.texts) {
    brush.write(text.label, text.rect.x, text.rect.y, text.rect.width);
  }
  return brush;
}

}  // namespace

Canvas paint(const Drawing& drawing, StopToken stop) {
  Brush brush = painted(drawing, stop);
#ifndef NDEBUG
  brush.check_texts();
  check_arms(brush);
#endif
  assert(brush.conflicts().empty());
  return brush.take();
}

std::vector<std::string> conflicts(const Drawing& drawing) {
  Brush brush = painted(drawing);
  brush.check_texts();
  check_arms(brush);
  return brush.conflicts();
}

}  // namespace boxart::internal
