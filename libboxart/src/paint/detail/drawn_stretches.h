#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "drawing/drawing.h"

#include <cstdint>
#include <map>
#include <optional>
#include <tuple>
#include <vector>

namespace boxart::internal {

/// Where lines of each net have run straight, so that a trunk of thousands of lines is drawn once
/// and not for each of them. Short stretches, and nets of one line, aren't kept: to draw them again
/// takes less.
///
/// Cells that lines of different colours share have none of them: a stretch that lines of another
/// colour have gone is drawn once more, and no third time.
class DrawnStretches {
 public:
  /// Requires: nets are numbered from 0.
  explicit DrawnStretches(const std::vector<Line>& lines);

  /// Is a stretch of so many cells kept?
  bool keeps(int net, int cells) const {
    return cells >= min_cells && nets_[static_cast<std::size_t>(net)].is_shared;
  }

  struct Run {
    int cells;  // 1 or more
    /// Do its cells look as they will with this line?
    bool is_known;
    /// Do they have the colour of another line?
    bool is_recolored = false;
  };
  /// The cells from `p` on towards `to`, which is not one of them, that are known, or that aren't:
  /// as many as are alike. O(log n). Requires: p != to.
  Run run_from(const Line& line, Point p, Point to) const;

  /// Adds the cells from `from` to `to`, both included, which this line has drawn. Amortised
  /// O(log n).
  void add(const Line& line, Point from, Point to);
  /// Adds cells that have lost their colour.
  void add_recolored(const Line& line, Point from, Point to);

 private:
  static constexpr int min_cells = 16;

  struct Net {
    bool is_seen = false;
    bool is_shared = false;    // has it several lines?
    bool is_colorful = false;  // do they differ in colour?
    std::optional<Color> color{};
  };

  /// Whose stretches: those of all lines, those that lost their colour, or those of one colour.
  static constexpr std::int64_t of_all = -1;
  static constexpr std::int64_t of_recolored = -2;
  static std::int64_t of_color(std::optional<Color> color);

  /// A row (or column) of a net.
  using Key = std::tuple<int, std::int64_t, bool, int>;
  /// First and last cells of stretches that neither overlap nor touch.
  using Stretches = std::map<int, int>;

  static Key key(int net, std::int64_t whose, Point p, Point q) {
    return {net, whose, p.y == q.y, p.y == q.y ? p.y : p.x};
  }
  Run run_of(int net, std::int64_t whose, Point p, Point to) const;
  void add(int net, std::int64_t whose, Point from, Point to);

  std::vector<Net> nets_;
  std::map<Key, Stretches> stretches_;
};

}  // namespace boxart::internal
