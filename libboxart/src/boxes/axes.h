#pragma once

#include "base/geometry.h"
#include "graph/graph.h"

#include <algorithm>

namespace boxart::internal {

/// The turn between the layered layout, where ranks go down, and the screen. The one place that
/// knows how a rankdir lies.
class Axes {
 public:
  explicit Axes(RankDirection direction) : direction_(direction) {}

  /// Do the layers stand side by side on the screen?
  bool is_sideways() const {
    return direction_ == RankDirection::LeftRight || direction_ == RankDirection::RightLeft;
  }

  /// Does the first rank stand at the bottom or on the right?
  bool is_backwards() const {
    return direction_ == RankDirection::BottomTop || direction_ == RankDirection::RightLeft;
  }

  /// A size on the screen as one in the layout, and back: the turn is its own inverse.
  Size turn(Size size) const {
    return is_sideways() ? Size{.width = size.height, .height = size.width} : size;
  }

  /// A place in a layout of `height` rows, on the screen.
  Point to_screen(Point p, int height) const {
    if (is_backwards()) p.y = height - 1 - p.y;
    return is_sideways() ? Point{.x = p.y, .y = p.x} : p;
  }

  /// The inverse.
  Point to_layout(Point p, int height) const {
    if (is_sideways()) p = {.x = p.y, .y = p.x};
    if (is_backwards()) p.y = height - 1 - p.y;
    return p;
  }

  Rect to_screen(const Rect& r, int height) const {
    const Point a = to_screen(Point{.x = r.x, .y = r.y}, height);
    const Point b = to_screen(Point{.x = r.last_x(), .y = r.last_y()}, height);
    const Point corner{.x = std::min(a.x, b.x), .y = std::min(a.y, b.y)};
    const Size size = turn({.width = r.width, .height = r.height});
    return {.x = corner.x, .y = corner.y, .width = size.width, .height = size.height};
  }

  /// The side of the screen that a side of the layout becomes.
  Side to_screen(Side side) const {
    if (is_backwards() && (side == Side::North || side == Side::South)) side = opposite(side);
    if (!is_sideways()) return side;
    switch (side) {
      case Side::North:
        return Side::West;
      case Side::West:
        return Side::North;
      case Side::South:
        return Side::East;
      case Side::East:
        return Side::South;
    }
    return side;
  }

  /// The inverse.
  Side to_layout(Side side) const {
    Sides sides = no_side;
    for (const Side s : all_sides) {
      if (to_screen(s) == side) sides |= bit(s);
    }
    return first_of(sides);
  }

 private:
  RankDirection direction_;
};

}  // namespace boxart::internal
