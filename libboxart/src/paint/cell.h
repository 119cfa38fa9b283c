#pragma once

#include "base/color.h"
#include "base/geometry.h"
#include "graph/graph.h"

#include <cstdint>
#include <optional>

namespace boxart::internal {

/// The half-lines that meet in a cell: for each side none, or one of a weight.
class Arms {
 public:
  Arms() = default;
  static Arms from_bits(unsigned bits) {
    Arms arms;
    arms.bits_ = static_cast<std::uint8_t>(bits);
    return arms;
  }

  bool has(Side side) const { return weight(side) != 0; }
  /// 0 none, 1 light, 2 heavy, 3 double.
  int weight(Side side) const { return bits_ >> shift(side) & 3; }

  /// The arm keeps the greater weight where it is there already.
  void add(Side side, Weight weight) {
    const int wanted = static_cast<int>(weight) + 1;
    if (this->weight(side) >= wanted) return;
    bits_ = static_cast<std::uint8_t>((bits_ & ~(3U << shift(side))) |
                                      (static_cast<unsigned>(wanted) << shift(side)));
  }

  /// All arms of `other` in the same way.
  void add(Arms other) {
    if (bits_ == other.bits_) return;
    for (const Side side : all_sides) {
      if (other.weight(side) > weight(side)) add(side, static_cast<Weight>(other.weight(side) - 1));
    }
  }

  bool empty() const { return bits_ == 0; }
  bool is_vertical() const {
    return has(Side::North) && has(Side::South) && !has(Side::East) && !has(Side::West);
  }
  bool is_horizontal() const {
    return has(Side::East) && has(Side::West) && !has(Side::North) && !has(Side::South);
  }
  /// Two arms at a right angle, and no other.
  bool is_turn() const {
    return has(Side::North) != has(Side::South) && has(Side::East) != has(Side::West);
  }
  /// Two bits a side, in the order of `Side` from the lowest.
  unsigned bits() const { return bits_; }

  friend bool operator==(const Arms&, const Arms&) = default;

 private:
  static int shift(Side side) { return 2 * static_cast<int>(side); }

  std::uint8_t bits_ = 0;
};

/// How the strokes of a straight cell are broken. A frame's border knows whether it is the upper
/// or the lower one, because the two differ in ASCII. A border of blocks knows its side.
enum class CellDash : std::uint8_t {
  Solid,
  Dashed,
  Dotted,
  Frame,
  LowerFrame,
  UpperBlock,
  LowerBlock,
  LeftBlock,
  RightBlock,
  FullBlock,
};

/// Is it a part of a border of blocks, which fill half of a cell or all of it?
inline bool is_block(CellDash dash) {
  return dash >= CellDash::UpperBlock;
}

/// How two perpendicular strokes turn. Round: where both are light; Arc: whatever they are.
enum class CellCorner : std::uint8_t { Square, Round, Arc, Cut, Diamond, FilledDiamond };

/// What drew a cell: a thing of its own, or the net with that number (from 0).
enum CellOwner : int { NoOwner = -1, BoxOwner = -2, FrameOwner = -3, PointOwner = -4 };

/// A cell with strokes in it, or with an arrowhead. Texts are no cells.
struct Cell {
  int owner = NoOwner;
  Arms arms{};
  CellDash dash : 4 = CellDash::Solid;
  CellCorner corner : 4 = CellCorner::Square;
  ArrowHead head : 5 = ArrowHead::None;
  /// Where the arrowhead points.
  Side head_side : 3 = Side::North;
  /// Of a PointOwner.
  PointMark mark : 5 = PointMark::Dot;
  /// A horizontal line of another net has its gap here.
  bool crossed : 1 = false;
  /// Of a border: the inner line of double sides begins here. In ASCII nothing is seen of that: a
  /// `+` beside the corner could be one too.
  bool has_inner_side : 1 = false;
  bool has_color : 1 = false;
  Color color{};

  void set_color(std::optional<Color> wanted) {
    has_color = wanted.has_value();
    color = wanted.value_or(Color{});
  }

  bool empty() const { return owner == NoOwner; }
};
static_assert(sizeof(Cell) <= 12, "drawings have millions of cells");

}  // namespace boxart::internal
