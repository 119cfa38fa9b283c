#pragma once

#include "drawing/drawing.h"
#include "scene/fold/detail/choose_cuts.h"
#include "scene/fold/detail/fold_places.h"
#include "scene/fold/detail/fold_things.h"
#include "scene/fold/detail/ruler.h"

#include <vector>

namespace boxart::internal {

/// Cuts that go round things, for a drawing that no straight ones can cut: each leads from one side
/// to the other between cells, along the ranks only where no line runs across them. What is of a
/// piece stands on one side of each border then, and the cells beyond the border are free where its
/// lines run on to the end of the piece. Words stay a row (column) away from those.
///
/// Each takes up at least a quarter of what it may, with few lines through its end first, then few
/// bends, then long. Empty where there are none. One after the other, by dynamic programming over
/// the cells of a piece: O(most_cut * cells), and not tried for more than a million of those.
std::vector<FoldCut> bent_cuts(const Drawing& drawing,
                               const std::vector<FoldThing>& things,
                               const Ruler& ruler,
                               const FoldLimits& limits);

}  // namespace boxart::internal
