#pragma once

#include "base/geometry.h"
#include "boxes/axes.h"

#include <algorithm>

namespace boxart::internal {

/// The cells from the first to the last one along a line.
struct Stretch {
  int first;
  int last;
};

/// Measures a drawing along its ranks, from the first rank on, and across them.
class Ruler {
 public:
  Ruler(const Axes& axes, const Size& size)
      : axes_(axes), length_(axes.turn(size).height), width_(axes.turn(size).width) {}

  /// How long the drawing is, and how wide across the ranks.
  int length() const { return length_; }
  int width() const { return width_; }
  int along(Point p) const { return axes_.to_layout(p, length_).y; }
  int across(Point p) const { return axes_.to_layout(p, length_).x; }
  Stretch along(const Rect& rect) const {
    const int a = along(first(rect));
    const int b = along(last(rect));
    return {.first = std::min(a, b), .last = std::max(a, b)};
  }
  Stretch across(const Rect& rect) const {
    return {.first = across(first(rect)), .last = across(last(rect))};
  }

 private:
  static Point first(const Rect& rect) { return {.x = rect.x, .y = rect.y}; }
  static Point last(const Rect& rect) { return {.x = rect.last_x(), .y = rect.last_y()}; }

  Axes axes_;
  int length_;
  int width_;
};

}  // namespace boxart::internal
