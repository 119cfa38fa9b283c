#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <map>
#include <tuple>
#include <vector>

namespace boxart::internal {

/// Where lines of each net have run straight, so that a trunk of thousands of lines is drawn once
/// and not for each of them. Short stretches, and nets of one line, aren't kept: to draw them again
/// takes less.
class DrawnStretches {
 public:
  /// Requires: nets are numbered from 0.
  explicit DrawnStretches(const std::vector<Line>& lines);

  /// Is a stretch of so many cells kept?
  bool keeps(int net, int cells) const {
    return cells >= least_cells && is_shared_[static_cast<std::size_t>(net)];
  }

  struct Run {
    int cells;  // 1 or more
    bool is_known;
  };
  /// The cells from `p` on towards `to`, which is not one of them, that are known, or that aren't:
  /// as many as are alike. O(log n). Requires: p != to.
  Run run_from(int net, Point p, Point to) const;

  /// Adds the cells from `from` to `to`, both included. Amortised O(log n).
  void add(int net, Point from, Point to);

 private:
  static constexpr int least_cells = 16;

  /// A row (or column) of a net.
  using Key = std::tuple<int, bool, int>;
  /// First and last cells of stretches that neither overlap nor touch.
  using Stretches = std::map<int, int>;

  static Key key(int net, Point p, Point q) { return {net, p.y == q.y, p.y == q.y ? p.y : p.x}; }

  std::vector<bool> is_shared_;  // by net: has it several lines?
  std::map<Key, Stretches> stretches_;
};

}  // namespace boxart::internal
