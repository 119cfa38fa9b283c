#pragma once

#include "base/geometry.h"
#include "paint/cell.h"
#include "paint/detail/conflicts.h"

#include <cstdint>

namespace boxart::internal {

/// What is done to cells.
enum class OpKind : std::uint8_t {
  Stroke,      // a part of a border, over what is there
  Corner,      // what is there turns otherwise
  Breaks,      // what is there is broken otherwise
  Arms,        // what is there gets arms
  InnerSide,   // has_inner_side
  Mark,        // a point
  Line,        // a line inside its path
  Head,        // the arrowhead of a line
  Tee,         // a line ends at the border that is there
  BorderHead,  // the arrowhead of a line in a border
};

/// One step of the drawing: what it does to `length` cells from the column `x` in the row `y`, to
/// the east or to the south, the same to each.
struct Op {
  int x;
  int y;
  int length;
  int number;  // in the order of drawing
  Cell cell;   // how they look alone, or what is changed of them
  OpKind kind;
  bool is_upright;

  int last_y() const { return is_upright ? y + length - 1 : y; }
  int end() const { return is_upright ? x + 1 : x + length; }
};

/// Does what `op` does to `cell`, which is at `p`, and tells what can't be drawn there.
void apply(const Op& op, Cell& cell, Point p, Conflicts& conflicts);

}  // namespace boxart::internal
