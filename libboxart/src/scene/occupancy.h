#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/tiles.h"

#include <cstdint>

namespace boxart::internal {

/// What stands in each cell of a drawing.
class Occupancy {
 public:
  /// Words: a text, and a node without a border; Solid: other nodes. Border: of a frame.
  enum class Kind : std::uint8_t { Blank, Solid, Words, Border, Line };

  struct Cell {
    Kind kind = Kind::Blank;
    std::uint8_t arms = 0;    // of lines, bits 1u << Side, as they will be seen
    bool shared = false;      // several lines of one net are here
    bool frame_side = false;  // here is or was a frame's border
    int line = -1;            // in drawing.lines: the one that is seen here
    bool is_words() const { return kind == Kind::Words; }
    bool is_solid() const { return kind == Kind::Solid || is_words(); }
    bool has_vertical_arm() const { return (arms & 5U) != 0; }
    bool has_horizontal_arm() const { return (arms & 10U) != 0; }
    bool has_arm(Side side) const { return (arms >> static_cast<int>(side) & 1U) != 0; }
  };

  /// An empty one.
  explicit Occupancy(Size size) : cells_(size) {}
  /// The drawing with `margin` more columns and rows at the right and below. Titles of several
  /// lines are words. O(ink + tiles).
  explicit Occupancy(const Drawing& drawing, Size margin = {.width = 0, .height = 0});

  bool contains(const Rect& rect) const {
    return rect.x >= 0 && rect.y >= 0 && rect.right() <= cells_.size().width &&
           rect.bottom() <= cells_.size().height;
  }
  /// Blank outside the drawing.
  const Cell& operator[](Point p) const { return cells_[p]; }
  bool is_blank(Point p) const { return (*this)[p].kind == Kind::Blank; }
  bool is_blank(const Rect& rect) const;
  void fill(const Rect& rect, Kind kind);

 private:
  void add_frame(const Frame& frame);
  void add_line(const Drawing& drawing, int line);
  void add_line_cell(const Drawing& drawing, int line, Point p, unsigned arms);

  Tiles<Cell> cells_;
};

}  // namespace boxart::internal
