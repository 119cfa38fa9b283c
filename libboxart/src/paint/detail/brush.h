#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "paint/detail/conflicts.h"
#include "paint/detail/op.h"
#include "paint/row.h"
#include "text/label.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The style of strokes: what a brush is dipped into.
struct Ink {
  int owner;
  Weight weight = Weight::Light;
  CellDash dash = CellDash::Solid;
  CellCorner corner = CellCorner::Square;
  std::optional<Color> color{};
};

/// Writes down what boxes, frames and lines have drawn, step by step, for it to be done row by row.
/// What lies outside the drawing is a conflict, and left out.
class Brush {
 public:
  explicit Brush(Size size) : size_(size) {}

  /// Adds the arms from `from` to `to`, which are in one row or column, to the cells between, both
  /// included.
  void stroke(Point from, Point to, const Ink& ink);

  /// Strokes round the rim of `rect`; a rectangle of one row or column becomes a stroke.
  void outline(const Rect& rect, const Ink& ink);

  /// The lines of `label` one below the other from the row `y`, each justified in the columns
  /// [x, x + width).
  void write(const Label& label, int x, int y, int width);

  /// One line of text at `p`, which has to live as long as what is drawn.
  void write(Point p, const LabelLine& line, std::string_view link);
  /// The same for one that is kept here.
  void write_own(Point p, LabelLine line, std::string_view link);

  /// Fills it behind all that is drawn, over what was filled before.
  void fill(const Area& area);

  /// One step in one cell.
  void add(OpKind kind, Point p, const Cell& cell) { add_run(kind, p, Side::East, 1, cell); }
  /// The same in `count` cells from `p` on towards `ahead`.
  void add_run(OpKind kind, Point p, Side ahead, int count, const Cell& cell);

  bool contains(Point p) const {
    return 0 <= p.x && p.x < size_.width && 0 <= p.y && p.y < size_.height;
  }
  void report(std::string_view what, Point p) { conflicts.report(what, p); }

  /// In the order of drawing.
  std::vector<Op> ops{};
  std::vector<TextRun> texts{};
  std::vector<Area> areas{};
  std::deque<LabelLine> own_lines{};
  Conflicts conflicts{};

 private:
  Size size_;
};

CellDash cell_dash(Dash dash);

}  // namespace boxart::internal
