#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "paint/canvas.h"
#include "text/label.h"

#include <optional>
#include <string>
#include <string_view>
#include <utility>
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

/// Draws on a canvas and writes down what can't be drawn there. The things that boxes, frames and
/// lines have in common.
class Brush {
 public:
  explicit Brush(Size size) : canvas_(size) {}

  /// Adds the arms from `from` to `to`, which are in one row or column, to the cells between, both
  /// included.
  void stroke(Point from, Point to, const Ink& ink);

  /// Strokes round the rim of `rect`; a rectangle of one row or column becomes a stroke.
  void outline(const Rect& rect, const Ink& ink);

  /// The lines of `label` one below the other from the row `y`, each justified in the columns
  /// [x, x + width).
  void write(const Label& label, int x, int y, int width);

  /// One line of text at `p`.
  void write(Point p, const LabelLine& line, const std::string& link);

  /// Fills it behind all that is drawn, over what was filled before.
  void fill(const Area& area) { canvas_.fill(area); }

  bool contains(Point p) const { return canvas_.contains(p); }
  /// The cell at `p`; nullptr, and a conflict, when it is outside the drawing.
  Cell* cell(Point p);
  Cell get(Point p) const { return canvas_.get(p); }
  const std::vector<Canvas::Row>& rows() const { return canvas_.rows(); }

  void report(std::string_view what, Point p);

  /// Compares the texts with each other and with the strokes. To be called when all is drawn.
  void check_texts();

  const std::vector<std::string>& conflicts() const { return conflicts_; }
  Canvas take() { return std::move(canvas_); }

 private:
  Canvas canvas_;
  std::vector<std::string> conflicts_{};
};

/// The first column of a text `width` cells wide in the columns [x, x + room).
int justified(Justify justify, int x, int space, int width);

CellDash cell_dash(Dash dash);

}  // namespace boxart::internal
