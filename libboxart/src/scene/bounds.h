#pragma once

#include "base/geometry.h"

#include <algorithm>
#include <limits>

namespace boxart::internal {

/// The smallest rectangle that holds what is added. One without cells counts as the place where it
/// is.
class Bounds {
 public:
  void add(const Rect& rect) {
    left_ = std::min(left_, rect.x);
    top_ = std::min(top_, rect.y);
    right_ = std::max(right_, rect.right());
    bottom_ = std::max(bottom_, rect.bottom());
  }
  void add(Point p) { add(Rect{.x = p.x, .y = p.y, .width = 1, .height = 1}); }

  bool empty() const { return right_ <= left_; }
  /// Of nothing: no cell.
  Rect rect() const {
    if (empty()) return {.x = 0, .y = 0, .width = 0, .height = 0};
    return {.x = left_, .y = top_, .width = right_ - left_, .height = bottom_ - top_};
  }

 private:
  int left_ = std::numeric_limits<int>::max();
  int top_ = std::numeric_limits<int>::max();
  int right_ = std::numeric_limits<int>::min();
  int bottom_ = std::numeric_limits<int>::min();
};

}  // namespace boxart::internal
