#pragma once

#include <algorithm>
#include <array>

namespace boxart::internal {

/// A cell of the drawing: x columns to the right, y rows down, both from 0.
struct Point {
  int x;
  int y;
  friend bool operator==(const Point&, const Point&) = default;
};

/// A number of columns and of rows.
struct Size {
  int width;
  int height;
  friend bool operator==(const Size&, const Size&) = default;
};

/// The cells [x, x + width) x [y, y + height).
struct Rect {
  int x;
  int y;
  int width;
  int height;

  /// The column after the last one, and the row after the last one.
  int right() const { return x + width; }
  int bottom() const { return y + height; }
  /// The last column and the last row.
  int last_x() const { return x + width - 1; }
  int last_y() const { return y + height - 1; }

  bool contains(Point p) const { return x <= p.x && p.x < right() && y <= p.y && p.y < bottom(); }
  bool contains(const Rect& other) const {
    return x <= other.x && other.right() <= right() && y <= other.y && other.bottom() <= bottom();
  }
  bool intersects(const Rect& other) const {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  friend bool operator==(const Rect&, const Rect&) = default;
};

/// The four directions on the screen; `opposite(d)` turns round.
enum class Side { North, East, South, West };

inline constexpr std::array all_sides{Side::North, Side::East, Side::South, Side::West};

/// Sides as bits, 1u << static_cast<int>(Side).
using Sides = unsigned;
constexpr Sides no_side = 0;
constexpr Sides every_side = 0b1111;

inline Sides bit(Side side) {
  return 1U << static_cast<unsigned>(side);
}

inline bool has(Sides sides, Side side) {
  return (sides & bit(side)) != 0;
}

inline Side opposite(Side side) {
  return static_cast<Side>((static_cast<int>(side) + 2) % 4);
}

/// The first of some sides.
inline Side first_of(Sides sides) {
  for (const Side side : all_sides) {
    if (has(sides, side)) return side;
  }
  return Side::North;
}

/// Does a side of this direction lie along x?
inline bool runs_along_x(Side side) {
  return side == Side::North || side == Side::South;
}

/// The cell `count` cells further in this direction.
inline Point step(Point p, Side side, int count = 1) {
  switch (side) {
    case Side::North:
      return {.x = p.x, .y = p.y - count};
    case Side::East:
      return {.x = p.x + count, .y = p.y};
    case Side::South:
      return {.x = p.x, .y = p.y + count};
    case Side::West:
      return {.x = p.x - count, .y = p.y};
  }
  return p;
}

/// The direction from `from` to `to`, which differ in exactly one coordinate.
inline Side direction(Point from, Point to) {
  if (from.x == to.x) return from.y < to.y ? Side::South : Side::North;
  return from.x < to.x ? Side::East : Side::West;
}

/// The smallest rectangle that holds both cells.
inline Rect rect_around(Point a, Point b) {
  const auto [left, right] = std::minmax(a.x, b.x);
  const auto [top, bottom] = std::minmax(a.y, b.y);
  return {.x = left, .y = top, .width = right - left + 1, .height = bottom - top + 1};
}

/// The smallest rectangle that holds all of `rect`, and the cell.
inline Rect rect_around(const Rect& rect, Point p) {
  const int x = std::min(rect.x, p.x);
  const int y = std::min(rect.y, p.y);
  return {.x = x,
          .y = y,
          .width = std::max(rect.last_x(), p.x) - x + 1,
          .height = std::max(rect.last_y(), p.y) - y + 1};
}

/// Does `part`, which lies in `whole`, reach this side of it?
inline bool touches(const Rect& part, const Rect& whole, Side side) {
  switch (side) {
    case Side::North:
      return part.y == whole.y;
    case Side::East:
      return part.right() == whole.right();
    case Side::South:
      return part.bottom() == whole.bottom();
    case Side::West:
      return part.x == whole.x;
  }
  return false;
}

}  // namespace boxart::internal
