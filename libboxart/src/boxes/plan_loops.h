#pragma once

#include "base/ends.h"
#include "base/field_part.h"
#include "base/geometry.h"
#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layered/ports/ports.h"

#include <array>
#include <vector>

namespace boxart::internal {

/// Something for each side, by its number.
template <typename T>
using BySide = std::array<T, 4>;

/// Where a line meets its box: a side of the screen, and the part of a field that it is bound to.
struct BoxEnd {
  Side side = Side::East;
  int field = -1;  // -1: none
  FieldPart part = FieldPart::All;
};

/// An edge from a node to itself.
struct LoopEnds {
  EdgeId edge;
  ByEnd<EdgeEnd, BoxEnd> at{};
  Size label{.width = 0, .height = 0};  // which stands right of its line; no width: it has none
};

/// The end of a line that goes past its box: beside one side of it, towards the layers on another.
struct LaneEnd {
  PortId port;
  BoxEnd at{};
  Side beside = Side::East;
  Side towards = Side::South;
  Size label{.width = 0, .height = 0};  // which stands right of the lane; no width: it has none
};

/// A loop: the corners of its line from tail to head, where the box is at (0, 0).
struct Loop {
  EdgeId edge;
  std::vector<Point> points{};
};

/// Likewise those of a line that goes past its box, from its end there up to the lane, which goes
/// on straight from the last one.
struct LanePath {
  PortId port;
  std::vector<Point> points{};
};

/// The loops and lanes of a box, the space that they take round it, and their cells.
struct LoopPlan {
  std::vector<Loop> loops{};
  std::vector<LanePath> lanes{};
  BySide<int> margins{};
  /// The cells of each side that only they have, before and behind the others.
  struct Kept {
    int before = 0;
    int behind = 0;
  };
  BySide<Kept> kept{};
  BySide<std::vector<int>> taken{};       // all of them, ascending
  Size lacking{.width = 0, .height = 0};  // what the box is too small by
  /// A field that has not enough cells at a side.
  struct FieldLack {
    Side side;
    int field;
    int cells = 0;
  };
  std::vector<FieldLack> field_lacks{};
};

/// What loops and lanes meet. A node without a border has cells up to its corners.
struct LoopBox {
  Size size;
  const std::vector<Field>& fields;
  bool has_border = true;
  BySide<int> straight{};  // other ends at each side, whose lines run straight away from it
  BySide<int> crossed{};   // the lines that a loop crosses which passes the side
};

/// Lays out the loops and lanes of a box with these fields. Each is a way along one side or round
/// corners, always as far from the box as what is nearer to it leaves room for: the longer one of
/// two lies outside, so that they cross where one ends inside the other alone. A box that is too
/// small gets a plan all the same, and `lacking` or `field_lacks` tells by how much.
///
///      ╭─╮          ┌───┐╭─╮
///     ┌┴─▼┐ ┌───┐   │ a ├╯ │     At the sides where layers are, loops have the last cells, so that
///     │ a │ │ a ├─╮ └┬──┘  │     the lines between layers have all others.
///     └───┘ │   │◄╯  ╰─────╯
///           └───┘
///
/// Lanes end in the middle of a side beside which no layers are, or spread over it, before and
/// behind what ends there besides. Of those to one corner the first lie nearest to the box.
/// O(n log n + fields + cells of the sides) for n loops and lanes.
LoopPlan plan_loops(const std::vector<LoopEnds>& loops,
                    const std::vector<LaneEnd>& lanes,
                    const LoopBox& box,
                    const Axes& axes);

}  // namespace boxart::internal
