#include "paint/detail/paint_boxes.h"

#include "paint/detail/paint_border.h"
#include "paint/detail/paint_fields.h"

#include <algorithm>
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
    Cell cell{.owner = ink.owner, .dash = ink.dash};
    cell.set_color(ink.color);
    cell.arms.add(inward, Weight::Light);
    brush.add(OpKind::Stroke, beside, cell);
  }
  LabelLine with_gap;
  append_blanks(with_gap, 1);
  append(with_gap, title);
  append_blanks(with_gap, 1);
  brush.write_own({.x = x - 1, .y = y}, std::move(with_gap), frame.title.link);
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
  for (const Point corner : {bottom_left, bottom_right})
    brush.add(OpKind::Breaks, corner, Cell{.dash = CellDash::LowerFrame});
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

void mark_inner_sides(Brush& brush, const Box& box) {
  const Rect& rect = box.fields.front().rect;
  for (const int x : {rect.x, rect.last_x()}) {
    for (const int y : {rect.y, rect.last_y()}) {
      brush.add(OpKind::InnerSide, {.x = x, .y = y}, Cell{});
    }
  }
}

void paint_mark(Brush& brush, const Box& box, Point at) {
  Cell cell{.owner = PointOwner, .mark = box.mark};
  cell.set_color(box.paint.line);
  brush.add(OpKind::Mark, at, cell);
}

void paint_box(Brush& brush, const Box& box) {
  if (!box.visible) return;
  const Rect& rect = box.rect;
  if (box.kind == Node::Kind::Point) {
    paint_mark(brush, box, {.x = rect.x, .y = rect.y});
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
  if (box.boxes_point) {
    // Not as text: the mark has a glyph of its own in each set of characters.
    const Rect inner = inside(box.fields.front());
    paint_mark(
        brush, box, {.x = inner.x + (inner.width - 1) / 2, .y = inner.y + (inner.height - 1) / 2});
    return;
  }
  for (const Field& field : box.fields)
    write_field(brush, field);
}

}  // namespace

void paint_boxes(Brush& brush, const Drawing& drawing, StopToken stop) {
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
}

}  // namespace boxart::internal
