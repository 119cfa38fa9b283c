#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <array>
#include <vector>

namespace boxart::internal {

/// The sides of its box at which an edge from a node to itself leaves and comes back.
struct LoopSides {
  EdgeId edge;
  ByEnd<EdgeEnd, Side> at{};
};

/// A loop: the corners of its line from tail to head, where the box is at (0, 0).
struct Loop {
  EdgeId edge;
  std::vector<Point> points{};
};

/// Something for each side, by its number.
template <typename T>
using BySide = std::array<T, 4>;

/// The loops of a box, the space that they take round it, and the cells of each side that only they
/// have, before and behind the others.
struct LoopPlan {
  std::vector<Loop> loops{};
  BySide<int> margins{};
  struct Kept {
    int before = 0;
    int behind = 0;
  };
  BySide<Kept> kept{};
  Size lacking{.width = 0, .height = 0};  // what the box is too small by
};

/// Returns where a loop leaves and comes back that may lie at these sides: at the same side if it
/// can, else round a corner, else round the box. First where no layers are: at the right, then the
/// left (sideways: below, then above). At the left last if it has a label, which stands right of a
/// line: it would lie between this one and the box.
ByEnd<EdgeEnd, Side> loop_sides(ByEnd<EdgeEnd, Sides> may, bool has_label, const Axes& axes);

/// Does the loop go round the box, from a side to the opposite one?
bool goes_round(ByEnd<EdgeEnd, Side> at);

/// The sides that it runs beside.
Sides sides_passed(ByEnd<EdgeEnd, Side> at);

/// Lays out the loops of a box with these fields. Those of one side stand beside each other there,
/// those round a corner in each other, and the ones round the box, which all go the same way,
/// outermost. A box that is too small gets a plan all the same, and `lacking` tells by how much.
///
///      ╭─╮          ┌───┐╭─╮
///     ┌┴─▼┐ ┌───┐   │ a ├╯ │     At the sides where layers are, loops have the last cells, so that
///     │ a │ │ a ├─╮ └┬──┘  │     the lines between layers have all others.
///     └───┘ │   │◄╯  ╰─────╯
///           └───┘
///
/// `labels` by loop: the width of its label, which stands right of its line; 0: none.
/// O(loops * fields).
LoopPlan plan_loops(const std::vector<LoopSides>& loops,
                    const std::vector<Size>& labels,
                    Size box,
                    const std::vector<Field>& fields,
                    const Axes& axes);

}  // namespace boxart::internal
