#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/tiles.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace boxart::internal {

/// The arms of lines in each cell of a drawing, and the nets that they belong to; lines come and
/// go.
class LineArms {
 public:
  struct Arm {
    int net = 0;
    int lines = 0;  // of the net, which have it
  };
  struct Cell {
    std::array<Arm, 4> arms{};  // by Side
    int ends = 0;               // lines that have their first or last cell outside a box here

    /// Those of these sides, to all of which there are arms, that belong to the net.
    Sides of_net(int net, Sides sides) const {
      Sides own = no_side;
      for (const Side side : all_sides) {
        if (arms[static_cast<std::size_t>(side)].net == net) own |= bit(side);
      }
      return own & sides;
    }
  };

  explicit LineArms(Size size) : cells_(size), sides_(size) {}

  /// O(cells of the line).
  void add(const Line& line) { change(line, 1); }
  /// Requires: it is there.
  void remove(const Line& line) { change(line, -1); }

  /// The sides to which there are arms; none outside.
  Sides sides(Point p) const { return sides_[p]; }
  /// An empty one outside.
  const Cell& operator[](Point p) const { return cells_[p]; }

 private:
  void change(const Line& line, int by);
  void change_arms(Point p, Sides sides, int net, int by);

  Tiles<Cell> cells_;
  Tiles<std::uint8_t> sides_;
};

}  // namespace boxart::internal
