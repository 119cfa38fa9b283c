#pragma once

#include "base/at.h"
#include "base/geometry.h"
#include "drawing/drawing.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <vector>

namespace boxart::internal {

/// What stands in each cell of a drawing. Kept in tiles, and those without ink are not stored, so
/// the memory goes with what is drawn and not with rows times columns.
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
  explicit Occupancy(Size size);
  /// The drawing with `margin` more columns and rows at the right and below. Titles of several
  /// lines are words. O(ink + tiles).
  explicit Occupancy(const Drawing& drawing, Size margin = {.width = 0, .height = 0});

  bool contains(const Rect& rect) const {
    return rect.x >= 0 && rect.y >= 0 && rect.right() <= size_.width &&
           rect.bottom() <= size_.height;
  }
  /// Blank outside the drawing.
  const Cell& operator[](Point p) const;
  bool is_blank(Point p) const { return (*this)[p].kind == Kind::Blank; }
  bool is_blank(const Rect& rect) const;
  void fill(const Rect& rect, Kind kind);

 private:
  std::size_t tile_index(Point p) const {
    return at(p.y / tile_height) * at(tiles_across_) + at(p.x / tile_width);
  }

  static constexpr int tile_width = 16;
  static constexpr int tile_height = 8;
  using Tile = std::array<Cell, at(tile_width) * tile_height>;
  /// Requires: the point is not left of or above the drawing.
  static std::size_t index_in_tile(Point p) {
    return at(p.y % tile_height) * tile_width + at(p.x % tile_width);
  }

  bool contains(Point p) const {
    return 0 <= p.x && p.x < size_.width && 0 <= p.y && p.y < size_.height;
  }
  Cell& touch(Point p);
  void add_frame(const Frame& frame);
  void add_line(const Drawing& drawing, int line);
  void add_line_cell(const Drawing& drawing, int line, Point p, unsigned arms);

  Size size_;
  int tiles_across_;
  std::vector<int> tile_of_;  // -1: nothing there
  std::deque<Tile> tiles_;    // which grows without being copied
  Cell blank_{};
};

}  // namespace boxart::internal
