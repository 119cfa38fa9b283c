#include "resolve/close_lines.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

/// Stretches of one line between tracks, from grid line to grid line.
struct Stretch {
  int begin;
  int end;
};

/// The lines on one axis, by the grid line on which they lie; each list is ascending, and what
/// touches is one.
class DrawnLines {
 public:
  explicit DrawnLines(int tracks) : stretches_(at(tracks) + 1) {}

  void add(int line, int begin, int end) {
    stretches_[at(line)].push_back({.begin = begin, .end = end});
  }

  void join() {
    for (auto& line : stretches_) {
      std::ranges::sort(line, {}, &Stretch::begin);
      std::size_t kept = 0;
      for (const Stretch& next : line) {
        if (kept > 0 && next.begin <= line[kept - 1].end) {
          line[kept - 1].end = std::max(line[kept - 1].end, next.end);
        } else {
          line[kept++] = next;
        }
      }
      line.resize(kept);
    }
  }

  bool holds(int line, int place) const {
    const auto& stretches = stretches_[at(line)];
    const auto behind = std::ranges::upper_bound(stretches, place, {}, &Stretch::begin);
    return behind != stretches.begin() && place <= std::prev(behind)->end;
  }

  const std::vector<std::vector<Stretch>>& all() const { return stretches_; }

 private:
  std::vector<std::vector<Stretch>> stretches_;
};

class LineCloser {
 public:
  explicit LineCloser(Content& grid) : grid_(grid) {
    for (const Content& part : grid.parts) {
      rows_ = std::max(rows_, part.row + part.row_span);
      columns_ = std::max(columns_, part.column + part.column_span);
    }
    in_row_.resize(at(rows_));
    for (std::size_t i = 0; i < grid.parts.size(); ++i) {
      const Content& part = grid.parts[i];
      for (int row = part.row; row < part.row + part.row_span; ++row)
        in_row_[at(row)].push_back(i);
    }
    for (auto& row : in_row_)
      std::ranges::sort(row, {}, [&](std::size_t i) { return grid.parts[i].column; });
  }

  void close() {
    complete_rim();
    constexpr int max_rounds = 16;
    for (int round = 0; round < max_rounds; ++round) {
      if (!close_once()) return;
    }
    for (Content& part : grid_.parts)
      part.lines = every_side;
    grid_.lines = every_side;
  }

 private:
  /// A line along a piece of the rim goes along all of that side: it is whole for what is around.
  void complete_rim() {
    for (const Content& part : grid_.parts) {
      if (part.row == 0) grid_.lines |= part.lines & bit(Side::North);
      if (part.column == 0) grid_.lines |= part.lines & bit(Side::West);
      if (part.row + part.row_span == rows_) grid_.lines |= part.lines & bit(Side::South);
      if (part.column + part.column_span == columns_) grid_.lines |= part.lines & bit(Side::East);
    }
  }

  /// Did any line end in the open?
  bool close_once() {
    DrawnLines across(rows_);
    DrawnLines down(columns_);
    for (const Content& part : grid_.parts) {
      const int right = part.column + part.column_span;
      const int bottom = part.row + part.row_span;
      if (has(part.lines, Side::North)) across.add(part.row, part.column, right);
      if (has(part.lines, Side::South)) across.add(bottom, part.column, right);
      if (has(part.lines, Side::West)) down.add(part.column, part.row, bottom);
      if (has(part.lines, Side::East)) down.add(right, part.row, bottom);
    }
    if (has(grid_.lines, Side::North)) across.add(0, 0, columns_);
    if (has(grid_.lines, Side::South)) across.add(rows_, 0, columns_);
    if (has(grid_.lines, Side::West)) down.add(0, 0, rows_);
    if (has(grid_.lines, Side::East)) down.add(columns_, 0, rows_);
    across.join();
    down.join();
    bool changed = false;
    for (int row = 0; row <= rows_; ++row) {
      for (const auto& [begin, end] : across.all()[at(row)]) {
        if (!down.holds(begin, row)) changed |= go_on_across(row, begin, false);
        if (!down.holds(end, row)) changed |= go_on_across(row, end, true);
      }
    }
    for (int column = 0; column <= columns_; ++column) {
      for (const auto& [begin, end] : down.all()[at(column)]) {
        if (!across.holds(begin, column)) changed |= go_on_down(column, begin, false);
        if (!across.holds(end, column)) changed |= go_on_down(column, end, true);
      }
    }
    return changed;
  }

  /// From the grid point of a row's upper border and a column's left one.
  bool go_on_across(int row, int column, bool rightwards) {
    const Side near = rightwards ? Side::West : Side::East;
    if (row == 0 || row == rows_) return false;  // the grid's own line, which ends at its corner
    if (column == (rightwards ? columns_ : 0)) return add(grid_, opposite(near));
    const int ahead = rightwards ? column : column - 1;
    Content& above = part_at(row - 1, ahead);
    Content& below = part_at(row, ahead);
    if (&above == &below) return add(above, near);
    return add(below, Side::North);
  }

  bool go_on_down(int column, int row, bool downwards) {
    const Side near = downwards ? Side::North : Side::South;
    if (column == 0 || column == columns_) return false;
    if (row == (downwards ? rows_ : 0)) return add(grid_, opposite(near));
    const int ahead = downwards ? row : row - 1;
    Content& left = part_at(ahead, column - 1);
    Content& right = part_at(ahead, column);
    if (&left == &right) return add(left, near);
    return add(right, Side::West);
  }

  static bool add(Content& content, Side side) {
    if (has(content.lines, side)) return false;
    content.lines |= bit(side);
    return true;
  }

  Content& part_at(int row, int column) {
    const auto& parts = in_row_[at(row)];
    const auto behind = std::ranges::upper_bound(
        parts, column, {}, [&](std::size_t i) { return grid_.parts[i].column; });
    return grid_.parts[*std::prev(behind)];
  }

  Content& grid_;
  int rows_ = 0;
  int columns_ = 0;
  std::vector<std::vector<std::size_t>> in_row_;  // the parts in each row, from left to right
};

}  // namespace

void close_lines(Content& grid) {
  if (grid.kind == Content::Kind::Grid && !grid.parts.empty()) LineCloser(grid).close();
}

}  // namespace boxart::internal
