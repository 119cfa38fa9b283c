#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace boxart::internal {

namespace {

Rect shifted(const Rect& rect, const ShiftMap& columns, const ShiftMap& rows) {
  // Both rims are mapped as cells: an insertion at the left rim moves the whole, one behind it
  // widens.
  const int x = columns(rect.x);
  const int y = rows(rect.y);
  return {.x = x,
          .y = y,
          .width = rect.width <= 0 ? rect.width : columns(rect.last_x()) + 1 - x,
          .height = rect.height <= 0 ? rect.height : rows(rect.last_y()) + 1 - y};
}

/// Where a field has no rim, its last cell takes the inserted ones behind it.
void widen(Field& field, const ShiftMap& columns, const ShiftMap& rows) {
  Rect& rect = field.rect;
  const int right =
      has(field.rims, Side::East) ? columns(rect.last_x()) + 1 : columns(rect.right());
  const int bottom = has(field.rims, Side::South) ? rows(rect.last_y()) + 1 : rows(rect.bottom());
  rect = shifted(rect, columns, rows);
  rect.width = right - rect.x;
  rect.height = bottom - rect.y;
}

Point shifted(Point p, const ShiftMap& columns, const ShiftMap& rows) {
  return {.x = columns(p.x), .y = rows(p.y)};
}

}  // namespace

ShiftMap::ShiftMap(std::vector<int> insertions) : insertions_(std::move(insertions)) {
  std::ranges::sort(insertions_);
}

int ShiftMap::operator()(int at) const {
  const auto end = std::upper_bound(insertions_.begin(), insertions_.end(), at);
  return at + static_cast<int>(end - insertions_.begin());
}

std::vector<int> nodes_widened(const Drawing& drawing, Node::Kind kind) {
  std::vector<int> count(static_cast<std::size_t>(drawing.size.width) + 2);
  for (const Box& box : drawing.boxes) {
    if (box.kind != kind || box.rect.width < 2) continue;
    ++count[static_cast<std::size_t>(box.rect.x) + 1];
    --count[static_cast<std::size_t>(box.rect.right())];
  }
  for (std::size_t i = 1; i < count.size(); ++i)
    count[i] += count[i - 1];
  return count;
}

bool covers_insertion(int low, int high, int anchor, int insertion) {
  // It moves with the insertions up to its anchor, and then covers what comes in behind its first
  // column; it stays with those behind its anchor, and covers what comes in before its last column.
  return std::min(low, anchor) < insertion && insertion <= std::max(high - 1, anchor);
}

Point clamp_anchor(const Rect& rect, Point cell) {
  return {.x = std::clamp(cell.x, rect.x - 2, rect.right() + 1),
          .y = std::clamp(cell.y, rect.y - 1, rect.bottom())};
}

void anchor_to(const Line& line, Text& text) {
  const Rect& rect = text.rect;
  // The first of its runs, up and down or across, that passes the cells.
  const auto anchor_at = [&](const Rect& cells, bool is_upright) {
    std::optional<Point> first;
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Rect run = rect_around(line.points[i - 1], line.points[i]);
      if ((run.width == 1) != is_upright || !run.intersects(cells)) continue;
      const Point p{.x = std::max(run.x, cells.x), .y = std::max(run.y, cells.y)};
      if (!first || p.x + p.y < first->x + first->y) first = p;
    }
    return first;
  };
  std::optional<Point> anchor =
      anchor_at({.x = rect.x - 2, .y = rect.y, .width = 1, .height = rect.height}, true);
  if (!anchor) {
    anchor = anchor_at({.x = rect.x, .y = rect.bottom(), .width = rect.width, .height = 1}, false);
  }
  if (!anchor) {
    anchor =
        anchor_at({.x = rect.right() + 1, .y = rect.y, .width = 1, .height = rect.height}, true);
  }
  const Point to = anchor.value_or(Point{.x = rect.x, .y = rect.y});
  text.to_anchor = {.x = to.x - rect.x, .y = to.y - rect.y};
}

void insert_rows_and_columns(Drawing& drawing,
                             const std::vector<int>& columns,
                             const std::vector<int>& rows) {
  if (columns.empty() && rows.empty()) return;
  const ShiftMap new_x(columns);
  const ShiftMap new_y(rows);
  drawing.size.width += new_x.count();
  drawing.size.height += new_y.count();
  for (Box& box : drawing.boxes) {
    const bool is_inset = has_double_sides(box);
    box.rect = shifted(box.rect, new_x, new_y);
    for (Field& field : box.fields)
      widen(field, new_x, new_y);
    // Double sides stay together: what came in between them is the field's.
    if (is_inset) {
      box.fields.front().rect.x = box.rect.x + 1;
      box.fields.front().rect.width = box.rect.width - 2;
    }
  }
  for (Frame& frame : drawing.frames) {
    frame.rect = shifted(frame.rect, new_x, new_y);
    if (frame.title_x >= 0) frame.title_x = new_x(frame.title_x);
  }
  for (Line& line : drawing.lines) {
    for (Point& point : line.points)
      point = shifted(point, new_x, new_y);
  }
  for (Text& text : drawing.texts) {
    const Point anchor = text.anchor();
    text.rect.x += new_x(anchor.x) - anchor.x;
    text.rect.y += new_y(anchor.y) - anchor.y;
  }
}

}  // namespace boxart::internal
