#include "scene/crop.h"

#include "scene/bounds.h"
#include "scene/shift.h"

#include <algorithm>

namespace boxart::internal {
namespace {

bool is_seen(const Box& box) {
  const bool is_blank =
      box.kind == Node::Kind::Plain &&
      std::ranges::all_of(box.fields, [](const Field& field) { return field.label.empty(); });
  return box.visible && !is_blank;
}

/// The end of a path is a cell of a box or frame, which counts if it is seen; the cell before it is
/// the line's own.
void add_line(const Line& line, Bounds& bounds) {
  const std::vector<Point>& points = line.points;
  if (points.size() < 2) return;
  const auto before_end = [](Point end, Point next) {
    return end == next ? end : step(end, direction(end, next));
  };
  for (const EdgeEnd end : edge_ends)
    bounds.add(before_end(line.end_point(end), line.next_to_end(end)));
  for (std::size_t i = 1; i + 1 < points.size(); ++i)
    bounds.add(points[i]);
}

enum class What { Seen, All };

Bounds bounds_of(const Drawing& drawing, What what) {
  Bounds bounds;
  for (const Box& box : drawing.boxes) {
    if (what == What::All || is_seen(box)) bounds.add(box.rect);
  }
  for (const Frame& frame : drawing.frames) {
    if (what == What::All || frame.visible) bounds.add(frame.rect);
  }
  for (const Line& line : drawing.lines)
    add_line(line, bounds);
  for (const Text& text : drawing.texts)
    bounds.add(text.rect);
  return bounds;
}

void cut(Drawing& drawing, What what) {
  const Bounds bounds = bounds_of(drawing, what);
  if (bounds.empty()) return;
  const Rect rect = bounds.rect();
  drawing.size = {.width = rect.width, .height = rect.height};
  if (rect.x != 0 || rect.y != 0) shift(drawing, {.x = -rect.x, .y = -rect.y});
}

}  // namespace

void crop(Drawing& drawing) {
  cut(drawing, What::Seen);
}

void trim(Drawing& drawing) {
  cut(drawing, What::All);
}

}  // namespace boxart::internal
