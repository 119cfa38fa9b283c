#include "paint/detail/line_patterns.h"

#include "paint/detail/row_cells.h"

#include <algorithm>

namespace boxart::internal {
namespace {

bool has_pattern(const Stroke& stroke) {
  switch (stroke.dash) {
    case Dash::Dashed:
      return stroke.weight == Weight::Double;
    case Dash::DotDash:
    case Dash::DotDotDash:
    case Dash::Wave:
      return true;
    default:
      return false;
  }
}

/// A cell of the net in which it runs straight on.
bool is_straight(const Cell& cell, int net, bool upright) {
  return cell.owner == net && cell.head == ArrowHead::None &&
         (upright ? cell.arms.is_vertical() : cell.arms.is_horizontal());
}

/// Draws the cell with number `i` of a run from the west to the east or from the north to the
/// south.
void paint_pattern_cell(Cell& cell, Dash dash, std::size_t i, bool is_last) {
  const Side ahead = cell.arms.is_vertical() ? Side::South : Side::East;
  switch (dash) {
    case Dash::Dashed:
      // Of double lines, which have no dashed glyphs.
      cell.dash = i % 2 == 0 ? CellDash::Solid : CellDash::Dashed;
      if (i % 2 == 0) return;
      cell.arms = {};
      cell.arms.add(ahead, Weight::Light);
      cell.arms.add(opposite(ahead), Weight::Light);
      return;
    case Dash::DotDash:
      if (i % 2 != 0) cell.dash = CellDash::Dotted;
      return;
    case Dash::DotDotDash:
      if (i % 3 != 0) cell.dash = CellDash::Dotted;
      return;
    case Dash::Wave:
      // It swells at the seam between every second cell and the next.
      if (i % 2 != 0) cell.arms.add(opposite(ahead), Weight::Heavy);
      if (i % 2 == 0 && !is_last) cell.arms.add(ahead, Weight::Heavy);
      return;
    default:
      return;
  }
}

}  // namespace

LinePatterns::LinePatterns(const std::vector<Line>& lines) {
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (has_pattern(lines[i].stroke)) add(lines[i], i);
  }
  std::ranges::stable_sort(stretches_, {}, &Stretch::first_row);
}

void LinePatterns::add(const Line& line, std::size_t number) {
  const std::vector<Point>& points = line.points;
  for (std::size_t next = 1; next < points.size(); ++next) {
    const Point from = points[next - 1];
    Point to = points[next];
    if (from == to || (from.x != to.x && from.y != to.y)) continue;
    const Side ahead = direction(from, to);
    // What goes straight on at a point is one run.
    while (next + 1 < points.size() &&
           (points[next + 1] == to || direction(to, points[next + 1]) == ahead)) {
      to = points[++next];
    }
    // The last cell is the first one of the next stretch, or the line's end.
    const Point last = step(to, opposite(ahead));
    const bool is_upright = from.x == to.x;
    const auto [low, high] = is_upright ? std::minmax(from.y, last.y) : std::minmax(from.x, last.x);
    stretches_.push_back({.net = line.net,
                          .dash = line.stroke.dash,
                          .is_upright = is_upright,
                          .at = is_upright ? from.x : from.y,
                          .first = low,
                          .last = high,
                          .line = number});
  }
}

void LinePatterns::paint_row(int y,
                             std::vector<CellRun>& cells,
                             const std::vector<CellRun>& below) {
  if (stretches_.empty()) return;
  std::erase_if(open_, [y](const Stretch& stretch) { return stretch.last_row() < y; });
  const bool has_new = next_ < stretches_.size() && stretches_[next_].first_row() <= y;
  for (; next_ < stretches_.size() && stretches_[next_].first_row() <= y; ++next_)
    open_.push_back(stretches_[next_]);
  if (has_new) std::ranges::stable_sort(open_, {}, &Stretch::line);
  for (Stretch& stretch : open_) {
    if (stretch.is_upright) {
      paint_upright(stretch, y, cells, below);
    } else {
      paint_across(stretch, cells);
    }
  }
}

void LinePatterns::paint_upright(Stretch& stretch,
                                 int y,
                                 std::vector<CellRun>& cells,
                                 const std::vector<CellRun>& below) {
  CellRun* const run = run_at(cells, stretch.at);
  if (run == nullptr || !is_straight(run->cell, stretch.net, true)) {
    stretch.passed = 0;
    return;
  }
  const bool goes_on =
      y < stretch.last && is_straight(cell_at(below, stretch.at), stretch.net, true);
  paint_pattern_cell(run->cell, stretch.dash, stretch.passed++, !goes_on);
}

void LinePatterns::paint_across(const Stretch& stretch, std::vector<CellRun>& cells) {
  std::vector<CellRun> made;
  made.reserve(cells.size());
  const auto belongs = [&](const CellRun& run, int x) {
    return stretch.first <= x && x <= stretch.last && run.x <= x && x < run.end() &&
           is_straight(run.cell, stretch.net, false);
  };
  std::size_t passed = 0;
  int expected = -1;  // the column in which the run goes on
  for (std::size_t i = 0; i < cells.size(); ++i) {
    const CellRun& run = cells[i];
    const int from = std::max(run.x, stretch.first);
    const int to = std::min(run.end() - 1, stretch.last);
    if (from > to || !belongs(run, from)) {
      made.push_back(run);
      continue;
    }
    if (run.x < from) made.push_back({.x = run.x, .width = from - run.x, .cell = run.cell});
    if (from != expected) passed = 0;
    const bool goes_on = i + 1 < cells.size() && belongs(cells[i + 1], to + 1);
    for (int x = from; x <= to; ++x) {
      made.push_back({.x = x, .width = 1, .cell = run.cell});
      paint_pattern_cell(made.back().cell, stretch.dash, passed++, x == to && !goes_on);
    }
    expected = to + 1;
    if (to + 1 < run.end()) {
      made.push_back({.x = to + 1, .width = run.end() - to - 1, .cell = run.cell});
    }
  }
  cells = std::move(made);
}

}  // namespace boxart::internal
