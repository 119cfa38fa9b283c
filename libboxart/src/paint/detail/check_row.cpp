#include "paint/detail/check_row.h"

#include "paint/detail/row_cells.h"

#include <algorithm>

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

/// Are they of one line, or is one of them of none?
bool goes_together(const Cell& cell, const Cell& next) {
  return cell.owner < 0 || next.owner < 0 || cell.owner == next.owner;
}

/// Branches of one net may cross as well; the cell knows.
bool passes(const Cell& next, const Cell& cell) {
  return next.owner >= 0 && (next.owner != cell.owner || next.crossed) && !has_head(next);
}

/// Is the arm of `cell` towards the row in which `next` is its neighbour met by another one, or by
/// a blank?
bool is_met_upright(const Cell& cell, const Cell& next, Side ahead) {
  if (next.empty()) return true;
  // A line that passes the border stands in the border's place.
  if (cell.owner == FrameOwner && passes(next, cell) && next.arms.is_horizontal()) return true;
  return goes_together(cell, next) && takes(next, ahead);
}

/// The same for an arm within the row, of the cell in the column `x`.
bool is_met_across(const std::vector<CellRun>& cells, const Cell& cell, int x, Side ahead) {
  bool after_gap = false;
  for (x += ahead == Side::East ? 1 : -1;; x += ahead == Side::East ? 1 : -1) {
    const Cell next = cell_at(cells, x);
    if (next.empty()) return !after_gap;
    if (passes(next, cell) && next.arms.is_vertical()) {
      if (cell.owner == FrameOwner) return true;
      after_gap = true;
      continue;
    }
    return goes_together(cell, next) && takes(next, ahead);
  }
}

void check_cell(const CheckedRow& checked, const Cell& cell, int x, Conflicts& conflicts) {
  for (const Side side : all_sides) {
    // Of an arrowhead only its line is drawn.
    const bool drawn = has_head(cell) ? side == opposite(cell.head_side) : cell.arms.has(side);
    if (!drawn) continue;
    bool is_met = false;
    if (side == Side::North) {
      is_met = is_met_upright(cell, cell_at(checked.above, x), side);
    } else if (side == Side::South) {
      is_met = is_met_upright(cell, cell_at(checked.below, x), side);
    } else {
      is_met = is_met_across(checked.row.cells, cell, x, side);
    }
    if (!is_met) conflicts.report("an arm points at something else", {.x = x, .y = checked.y});
  }
}

void check_texts(const CheckedRow& checked, Conflicts& conflicts) {
  int end = 0;
  for (const TextRun& run : checked.row.texts) {
    if (run.x < end) conflicts.report("two texts overlap", {.x = run.x, .y = checked.y});
    end = std::max(end, run.x + run.width);
    for (int x = run.x; x < run.x + run.width; ++x) {
      if (cell_at(checked.row.cells, x).empty()) continue;
      conflicts.report("a text and a line overlap", {.x = x, .y = checked.y});
      break;
    }
  }
}

}  // namespace

void check_row(const CheckedRow& checked, Conflicts& conflicts) {
  check_texts(checked, conflicts);
  for (const CellRun& run : checked.row.cells) {
    // Those between are alike, and so are their neighbours, unless they point up or down.
    const bool is_flat = run.cell.arms.is_horizontal() && !has_head(run.cell);
    for (int x = run.x; x < run.end(); x += is_flat ? std::max(1, run.width - 1) : 1)
      check_cell(checked, run.cell, x, conflicts);
  }
}

}  // namespace boxart::internal
