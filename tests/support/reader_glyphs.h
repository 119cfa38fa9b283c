#pragma once

#include "base/geometry.h"
#include "graph/graph.h"

#include <array>

namespace boxart::internal::readback {

/// What a reader of drawings knows of one character.
struct Glyph {
  enum class Kind { Text, Blank, Line, Head, Corner, Block };
  Kind kind = Kind::Text;
  /// Line: the weight of each arm, in the order of Side: 0 none, 1 light, 2 heavy, 3 double.
  std::array<int, 4> weights{};
  /// Line: 0, or the number of dashes in a cell (2 to 4).
  int dashes = 0;
  /// Line: a round turn.
  bool arc = false;
  /// Head: what it says; `points` is where a triangle's tip is.
  ArrowHead head = ArrowHead::None;
  bool is_triangle = false;
  Side points = Side::North;

  bool has_arm(Side side) const { return weights[static_cast<std::size_t>(side)] != 0; }
  int weight(Side side) const { return weights[static_cast<std::size_t>(side)]; }
  int arm_count() const;
  bool is_straight_vertical() const;
  bool is_straight_horizontal() const;
  /// Line with exactly the arms `a` and `b`.
  bool is_turn(Side a, Side b) const;
  /// The heaviest arm, and the dashes, as a look.
  Stroke stroke() const;
};

/// The glyph of a code point; text where it has no meaning of its own in a drawing.
Glyph glyph_of(char32_t code_point);

}  // namespace boxart::internal::readback
