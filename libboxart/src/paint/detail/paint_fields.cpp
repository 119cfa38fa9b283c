#include "paint/detail/paint_fields.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <map>

namespace boxart::internal {

namespace {

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

/// Strokes in rows, or in columns: where a cell is joined to the next one.
class Seams {
 public:
  /// From the cell `first` to the cell `last` of a row.
  void add(int row, int first, int last) {
    std::map<int, int>& stretches = rows_[row];
    auto stretch = stretches.upper_bound(last);
    while (stretch != stretches.begin()) {
      const auto before = std::prev(stretch);
      if (before->second < first) break;
      first = std::min(first, before->first);
      last = std::max(last, before->second);
      stretch = stretches.erase(before);
    }
    stretches.emplace(first, last);
  }
  /// Is the cell joined to the one before it, or to the one after it?
  bool has(int row, int cell) const { return joins(row, cell - 1) || joins(row, cell); }
  /// Is it joined to the one after it?
  bool joins(int row, int cell) const {
    const auto found = rows_.find(row);
    if (found == rows_.end()) return false;
    const auto after = found->second.upper_bound(cell);
    return after != found->second.begin() && std::prev(after)->second > cell;
  }

 private:
  /// First and last cells of what is joined.
  std::map<int, std::map<int, int>> rows_{};
};

/// The strokes of one box.
class FieldLines {
 public:
  FieldLines(Brush& brush, const Ink& ink) : brush_(brush), ink_(ink) {}

  void add(Point from, Point to) {
    if (from.y == to.y) {
      across_.add(from.y, std::min(from.x, to.x), std::max(from.x, to.x));
    } else {
      upright_.add(from.x, std::min(from.y, to.y), std::max(from.y, to.y));
    }
  }

  /// A line of a field whose end has no rim goes on in the next cell, if there is a line.
  void join_beyond(Point end, Side ahead) {
    const Point next = step(end, ahead);
    if (brush_.contains(next) && (across_.has(next.y, next.x) || upright_.has(next.x, next.y))) {
      join(end, next);
    }
  }

  /// Likewise over the blanks between two columns that no line parts.
  void join_over_gap(const Field& field, Point end) {
    if (!has(field.rims, Side::East) || has(field.lines, Side::East)) return;
    const Point next = step(end, Side::East);
    if (brush_.contains(next) && across_.joins(next.y, next.x)) join(end, next);
  }

 private:
  void join(Point end, Point next) {
    brush_.stroke(end, next, ink_);
    add(end, next);
  }

  Brush& brush_;
  const Ink& ink_;
  Seams across_;
  Seams upright_;
};

/// Does each line of the field end at its own lines?
bool is_closed(const Field& field) {
  return field.rims == every_side && field.lines == every_side;
}

}  // namespace

void paint_field_lines(Brush& brush, const Box& box, const Ink& ink) {
  for (const Field& field : box.fields) {
    // The border of the box is drawn over these.
    if (box.kind == Node::Kind::Box && field.rect == box.rect && is_closed(field)) continue;
    Ink own = ink;
    if (field.line_color) own.color = field.line_color;
    for (const Border& border : borders_of(field.rect)) {
      if (has(field.lines, border.side)) brush.stroke(border.from, border.to, own);
    }
  }
  if (std::ranges::all_of(box.fields, is_closed)) return;
  FieldLines lines(brush, ink);
  for (const Field& field : box.fields) {
    for (const Border& border : borders_of(field.rect)) {
      if (has(field.lines, border.side)) lines.add(border.from, border.to);
    }
  }
  for (const Field& field : box.fields) {
    for (const Border& border : borders_of(field.rect)) {
      if (!has(field.lines, border.side)) continue;
      const bool lies = border.side == Side::North || border.side == Side::South;
      const Side back = lies ? Side::West : Side::North;
      if (!has(field.rims, back)) lines.join_beyond(border.from, back);
      if (!has(field.rims, opposite(back))) lines.join_beyond(border.to, opposite(back));
      if (lies) lines.join_over_gap(field, border.to);
    }
  }
}

}  // namespace boxart::internal
