#pragma once

#include "boxes/axes.h"
#include "drawing/drawing.h"
#include "scene/fold/detail/choose_cuts.h"
#include "scene/fold/detail/fold_places.h"

#include <vector>

namespace boxart::internal {

/// Cuts the drawing at these places, and puts its pieces one behind the other across the ranks.
/// Each begins where the others do if there is room for that. Lines that pass a cut turn behind its
/// piece, run back between the two, and turn again before the next piece; the one that has the
/// first row (column) at the cut is the outermost there and the innermost here, so that none
/// crosses another. Where pieces stand below each other, of blank rows in a piece that lay beside
/// other pieces one is left. `around`: the frames that hold all that is there; they stay where they
/// were.
///
/// The drawing's size stays; places may be below 0. O(n log n) for n things and points.
void lay_pieces(const Axes& axes,
                const std::vector<FoldCut>& cuts,
                const FoldLimits& limits,
                const std::vector<bool>& around,
                Drawing& drawing);

}  // namespace boxart::internal
