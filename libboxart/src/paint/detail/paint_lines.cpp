#include "paint/detail/paint_lines.h"

#include "paint/detail/border_ends.h"
#include "paint/detail/drawn_stretches.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>

namespace boxart::internal {

namespace {

/// A cell of a path with the sides to which the path goes on from it.
struct PathCell {
  Point p;
  Side back;
  Side ahead;
};

/// The style of the line in a cell.
Cell line_cell(const Line& line, Side one, Side other) {
  Cell cell;
  cell.owner = line.net;
  cell.arms.add(one, line.stroke.weight);
  cell.arms.add(other, line.stroke.weight);
  cell.dash = cell_dash(line.stroke.dash);
  cell.corner = line.round ? CellCorner::Round : CellCorner::Square;
  cell.set_color(line.paint.line);
  return cell;
}

/// A cell of the line inside its path.
void paint_inner_cell(Brush& brush, const Line& line, const PathCell& at) {
  if (at.back == at.ahead) {
    brush.report("a line turns back", at.p);
    return;
  }
  brush.add(OpKind::Line, at.p, line_cell(line, at.back, at.ahead));
}

/// Cells inside the path that run straight on.
void paint_run(Brush& brush, const Line& line, Point p, Side ahead, int count) {
  brush.add_run(OpKind::Line, p, ahead, count, line_cell(line, opposite(ahead), ahead));
}

/// The arrowhead of an end, in the path's cell `at` next to the border, which is on its side `to`.
void paint_head(Brush& brush, const Line& line, ArrowHead head, const PathCell& at, Side to) {
  if (at.back != opposite(at.ahead)) brush.report("a line turns in its arrowhead", at.p);
  Cell wanted = line_cell(line, at.back, at.ahead);
  wanted.head = head;
  wanted.head_side = to;
  brush.add(OpKind::Head, at.p, wanted);
}

/// An end without an arrowhead: the border at `p` gets an arm towards the line.
void paint_tee(Brush& brush, const Line& line, Point p, Side side) {
  if (!brush.contains(p)) return;  // at a node that isn't shown
  Cell tee;
  tee.arms.add(side, line.stroke.weight);
  brush.add(OpKind::Tee, p, tee);
}

/// An arrowhead in the border at `p`, which the line comes to on its side `from`.
void paint_border_head(Brush& brush, const Line& line, ArrowHead head, Point p, Side from) {
  Cell wanted{.head = head, .head_side = opposite(from)};
  wanted.arms.add(from, line.stroke.weight);
  wanted.set_color(line.paint.line);
  brush.add(OpKind::BorderHead, p, wanted);
}

/// Where the arrowheads of a line of `count` cells stand, as numbers of cells; -1: there is none.
struct Heads {
  long tail = -1;
  long head = -1;
  long count = 0;  // of the path's cells
};

Heads heads_of(const Line& line, long count, const ByEnd<EdgeEnd, bool>& in_border) {
  Heads at{.count = count};
  if (line.arrows[EdgeEnd::Tail] != ArrowHead::None) at.tail = in_border[EdgeEnd::Tail] ? 0 : 1;
  if (line.arrows[EdgeEnd::Head] != ArrowHead::None) {
    at.head = count - (in_border[EdgeEnd::Head] ? 1 : 2);
  }
  return at;
}

/// Draws the cell with number `i` of the path.
void paint_path_cell(
    Brush& brush, const Line& line, const Heads& heads, const PathCell& at, long i) {
  const long count = heads.count;
  if (i == 0) {
    if (heads.tail < 0) paint_tee(brush, line, at.p, at.ahead);
    if (heads.tail == 0) paint_border_head(brush, line, line.arrows[EdgeEnd::Tail], at.p, at.ahead);
    if (heads.tail > count - 2 || heads.head == 0) brush.report("no cell for an arrowhead", at.p);
    if (heads.tail >= 0 && heads.tail == heads.head)
      brush.report("one cell for two arrowheads", at.p);
  } else if (i == count - 1) {
    if (heads.head < 0) paint_tee(brush, line, at.p, at.back);
    if (heads.head == i) paint_border_head(brush, line, line.arrows[EdgeEnd::Head], at.p, at.back);
  } else if (i == heads.tail) {
    paint_head(brush, line, line.arrows[EdgeEnd::Tail], at, at.back);
  } else if (i == heads.head) {
    paint_head(brush, line, line.arrows[EdgeEnd::Head], at, at.ahead);
  } else {
    paint_inner_cell(brush, line, at);
  }
}

int distance(Point a, Point b) {
  return std::abs(a.x - b.x) + std::abs(a.y - b.y);
}

long path_length(const std::vector<Point>& points) {
  long length = 1;
  for (std::size_t i = 1; i < points.size(); ++i)
    length += distance(points[i - 1], points[i]);
  return length;
}

/// Draws one line, of which some ends may be in borders. `drawn` says where lines of its net went
/// before.
void paint_line(Brush& brush,
                const Line& line,
                const ByEnd<EdgeEnd, bool>& in_border,
                DrawnStretches& drawn) {
  const std::vector<Point>& points = line.points;
  const long count = path_length(points);
  if (points.size() < 2 || count < 2) return;
  const Heads heads = heads_of(line, count, in_border);
  long i = 0;
  Side back = Side::North;
  for (std::size_t next = 1; next < points.size(); ++next) {
    Point p = points[next - 1];
    const Point to = points[next];
    if (p == to) continue;
    if (p.x != to.x && p.y != to.y) {
      brush.report("a line runs askew", p);
      return;
    }
    const Side ahead = direction(p, to);
    if (i == 0) back = opposite(ahead);
    const bool keeps = drawn.keeps(line.net, distance(p, to));
    const long first = i;
    while (!(p == to)) {
      // The first cell turns, and those next to the ends may have arrowheads.
      const bool runs_straight = i > first && i >= 2 && i < count - 2;
      if (!runs_straight) {
        paint_path_cell(brush, line, heads, {.p = p, .back = back, .ahead = ahead}, i);
        back = opposite(ahead);
        p = step(p, ahead);
        ++i;
        continue;
      }
      DrawnStretches::Run run{.cells = distance(p, to), .is_known = false};
      if (keeps) run = drawn.run_from(line, p, to);
      run.cells = static_cast<int>(std::min<long>(run.cells, count - 2 - i));
      if (!run.is_known) paint_run(brush, line, p, ahead, run.cells);
      if (run.is_recolored) drawn.add_recolored(line, p, step(p, ahead, run.cells - 1));
      p = step(p, ahead, run.cells);
      i += run.cells;
    }
    if (!keeps) continue;
    const auto from_first = [&](long number) {
      return step(points[next - 1], ahead, static_cast<int>(number - first));
    };
    drawn.add(line, from_first(std::max(first + 1, 2L)), from_first(std::min(i - 1, count - 3)));
  }
  paint_path_cell(
      brush, line, heads, {.p = points.back(), .back = back, .ahead = opposite(back)}, i);
}

}  // namespace

void paint_lines(Brush& brush, const Drawing& drawing, StopToken stop) {
  const std::vector<ByEnd<EdgeEnd, bool>> in_border = border_ends(drawing);
  DrawnStretches drawn(drawing.lines);
  for (std::size_t i = 0; i < drawing.lines.size(); ++i) {
    stop.ask();
    paint_line(brush, drawing.lines[i], in_border[i], drawn);
  }
}

}  // namespace boxart::internal
