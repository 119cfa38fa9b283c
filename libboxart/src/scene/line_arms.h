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

/// The arms of lines in each cell of a drawing, and the nets that they belong to; lines come and
/// go. Kept in tiles, as an Occupancy is.
class LineArms {
 public:
  struct Arm {
    int net = 0;
    int lines = 0;  // of the net, which have it
  };
  struct Cell {
    std::array<Arm, 4> arms{};  // by Side
    int ends = 0;               // lines that have their first or last cell outside a box here

    bool has(Side side) const { return arms[static_cast<std::size_t>(side)].lines > 0; }
    int net(Side side) const { return arms[static_cast<std::size_t>(side)].net; }
    bool is_empty() const {
      return !has(Side::North) && !has(Side::East) && !has(Side::South) && !has(Side::West);
    }
  };

  explicit LineArms(Size size);

  /// O(cells of the line).
  void add(const Line& line) { change(line, 1); }
  /// Requires: it is there.
  void remove(const Line& line) { change(line, -1); }

  /// An empty one outside.
  const Cell& operator[](Point p) const;

 private:
  void change(const Line& line, int by);
  Cell& touch(Point p);
  bool contains(Point p) const {
    return 0 <= p.x && p.x < size_.width && 0 <= p.y && p.y < size_.height;
  }
  std::size_t tile_index(Point p) const {
    return at(p.y / tile_height) * at(tiles_across_) + at(p.x / tile_width);
  }
  static std::size_t index_in_tile(Point p) {
    return at(p.y % tile_height) * tile_width + at(p.x % tile_width);
  }

  static constexpr int tile_width = 16;
  static constexpr int tile_height = 8;
  using Tile = std::array<Cell, at(tile_width) * tile_height>;

  Size size_;
  int tiles_across_;
  std::vector<int> tile_of_;  // -1: nothing there
  std::deque<Tile> tiles_;
  Cell empty_{};
};

}  // namespace boxart::internal
