#pragma once

#include "base/geometry.h"
#include "base/id_vector.h"
#include "boxes/field_ports.h"
#include "boxes/plan_loops.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// A node's box on the screen, at (0, 0), with its fields and loops.
struct BoxPlan {
  Size size{.width = 0, .height = 0};
  Rect rect() const { return {.x = 0, .y = 0, .width = size.width, .height = size.height}; }
  std::vector<Field> fields{};
  std::vector<Loop> loops{};
  std::vector<LanePath> lanes{};
  BySide<int> margins{};             // of the loops and lanes, by side of the screen
  BySide<LoopPlan::Kept> kept{};     // the cells that only they have, likewise
  BySide<std::vector<int>> taken{};  // all of theirs
};

using BoxPlans = IdVector<NodeId, BoxPlan>;

/// The cells of a side where no port may stand: those of lines between fields, and of loops and
/// lanes. Ascending.
std::vector<int> blocked_cells(const BoxPlan& plan, Side side);

/// Where ports may stand at a side that are bound to this part of a field, beside what loops and
/// lanes have there; of all that are bound at that side there are so many. O(places).
///
/// Requires: the place has some.
PortRange bound_range(const BoxPlan& plan,
                      Side side,
                      const FieldPlace& place,
                      const PortCounts& counts);

}  // namespace boxart::internal
