#include "paint/detail/check_arms.h"

#include <array>
#include <cstddef>

namespace boxart::internal {

namespace {

/// An arrowhead of a line. One in a border leaves the border's arms as they are.
bool has_head(const Cell& cell) {
  return cell.head != ArrowHead::None && cell.owner != BoxOwner;
}

/// Does `cell` take the arm that comes from a neighbour in the direction `ahead`?
bool takes(const Cell& cell, Side ahead) {
  if (cell.owner == PointOwner) return true;
  if (has_head(cell)) return cell.head_side == ahead;
  return cell.arms.has(opposite(ahead));
}

/// Is the arm of `cell` at `p` in the direction `ahead` met by another one, or by a blank?
bool is_met(const Brush& brush, const Cell& cell, Point p, Side ahead) {
  const bool horizontal = ahead == Side::East || ahead == Side::West;
  bool after_gap = false;
  for (Point q = step(p, ahead);; q = step(q, ahead)) {
    const Cell next = brush.get(q);
    if (next.empty()) return !after_gap;
    // Branches of one net may cross as well; the cell knows.
    const bool passes =
        next.owner >= 0 && (next.owner != cell.owner || next.crossed) && !has_head(next);
    if (cell.owner == FrameOwner && passes) {
      // A line that passes the border stands in the border's place.
      if (horizontal ? next.arms.is_vertical() : next.arms.is_horizontal()) return true;
    }
    if (horizontal && passes && next.arms.is_vertical()) {
      after_gap = true;
      continue;
    }
    const bool same_line = cell.owner < 0 || next.owner < 0 || cell.owner == next.owner;
    return same_line && takes(next, ahead);
  }
}

void check_cell(Brush& brush, const Cell& cell, Point p) {
  constexpr std::array sides{Side::North, Side::East, Side::South, Side::West};
  for (const Side side : sides) {
    // Of an arrowhead only its line is drawn.
    const bool drawn = has_head(cell) ? side == opposite(cell.head_side) : cell.arms.has(side);
    if (drawn && !is_met(brush, cell, p, side)) {
      brush.report("an arm points at something else", p);
    }
  }
}

}  // namespace

void check_arms(Brush& brush) {
  int y = 0;
  for (const Canvas::Row& row : brush.rows()) {
    for (const auto& [number, block] : row.blocks) {
      int x = number * Canvas::block_cells;
      for (const Cell& cell : block) {
        if (!cell.empty()) check_cell(brush, cell, {.x = x, .y = y});
        ++x;
      }
    }
    ++y;
  }
}

}  // namespace boxart::internal
