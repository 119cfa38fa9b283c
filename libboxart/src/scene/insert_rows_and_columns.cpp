#include "scene/insert_rows_and_columns.h"

#include <algorithm>
#include <cassert>
#include <tuple>
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

/// A straight part of a line: `at` is its column (or row), [low, high] its rows (or columns).
struct Run {
  int at;
  int low;
  int high;
  EdgeId edge;
};

bool before(const Run& a, const Run& b) {
  return std::tie(a.at, a.low, a.high) < std::tie(b.at, b.low, b.high);
}

/// The first run in column (or row) `at` that has a cell in [low, high], of this edge if one is
/// named; null if there is none.
const Run* find_run(const std::vector<Run>& runs, EdgeId edge, int at, int low, int high) {
  const Run key{.at = at, .low = -1, .high = -1, .edge = none<EdgeId>};
  for (auto it = std::lower_bound(runs.begin(), runs.end(), key, before);
       it != runs.end() && it->at == at && it->low <= high;
       ++it) {
    if (it->high >= low && (edge == none<EdgeId> || edge == it->edge)) return &*it;
  }
  return nullptr;
}

Point anchor_of(const Rect& rect,
                EdgeId edge,
                const std::vector<Run>& vertical,
                const std::vector<Run>& horizontal) {
  const int last = rect.last_y();
  if (const Run* run = find_run(vertical, edge, rect.x - 2, rect.y, last)) {
    return {.x = run->at, .y = std::max(rect.y, run->low)};
  }
  if (const Run* run = find_run(horizontal, edge, rect.bottom(), rect.x, rect.last_x())) {
    return {.x = std::max(rect.x, run->low), .y = run->at};
  }
  if (const Run* run = find_run(vertical, edge, rect.right() + 1, rect.y, last)) {
    return {.x = run->at, .y = std::max(rect.y, run->low)};
  }
  return {.x = rect.x, .y = rect.y};
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

std::vector<Point> text_anchors(const Drawing& drawing) {
  std::vector<Point> anchors;
  if (drawing.texts.empty()) return anchors;
  std::vector<Run> vertical;
  std::vector<Run> horizontal;
  for (const Line& line : drawing.lines) {
    for (std::size_t i = 1; i < line.points.size(); ++i) {
      const Point a = line.points[i - 1];
      const Point b = line.points[i];
      if (a.x == b.x) {
        vertical.push_back(
            {.at = a.x, .low = std::min(a.y, b.y), .high = std::max(a.y, b.y), .edge = line.edge});
      } else {
        horizontal.push_back(
            {.at = a.y, .low = std::min(a.x, b.x), .high = std::max(a.x, b.x), .edge = line.edge});
      }
    }
  }
  std::ranges::sort(vertical, before);
  std::ranges::sort(horizontal, before);
  anchors.reserve(drawing.texts.size());
  for (const Text& text : drawing.texts) {
    anchors.push_back(anchor_of(text.rect, text.edge, vertical, horizontal));
  }
  return anchors;
}

void insert_rows_and_columns(Drawing& drawing,
                             const std::vector<int>& columns,
                             const std::vector<int>& rows,
                             std::vector<Point>& anchors) {
  assert(anchors.size() == drawing.texts.size());
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
  for (std::size_t i = 0; i < drawing.texts.size(); ++i) {
    Rect& rect = drawing.texts[i].rect;
    const Point anchor = shifted(anchors[i], new_x, new_y);
    rect.x += anchor.x - anchors[i].x;
    rect.y += anchor.y - anchors[i].y;
    anchors[i] = anchor;
  }
}

void insert_rows_and_columns(Drawing& drawing,
                             const std::vector<int>& columns,
                             const std::vector<int>& rows) {
  if (columns.empty() && rows.empty()) return;
  std::vector<Point> anchors = text_anchors(drawing);
  insert_rows_and_columns(drawing, columns, rows, anchors);
}

}  // namespace boxart::internal
