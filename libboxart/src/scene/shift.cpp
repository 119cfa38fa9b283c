#include "scene/shift.h"

namespace boxart::internal {
namespace {

void shift(Rect& rect, Point by) {
  rect.x += by.x;
  rect.y += by.y;
}

}  // namespace

void shift(Drawing& drawing, Point by) {
  for (Box& box : drawing.boxes) {
    shift(box.rect, by);
    for (Field& field : box.fields)
      shift(field.rect, by);
  }
  for (Frame& frame : drawing.frames) {
    shift(frame.rect, by);
    if (frame.title_x >= 0) frame.title_x += by.x;
  }
  for (Line& line : drawing.lines) {
    for (Point& p : line.points)
      p = {.x = p.x + by.x, .y = p.y + by.y};
  }
  for (Text& text : drawing.texts)
    shift(text.rect, by);
}

}  // namespace boxart::internal
