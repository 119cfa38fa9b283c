#pragma once

#include "scene/fold/detail/fold_places.h"

#include <vector>

namespace boxart::internal {

/// What limits the pieces of a drawing.
struct FoldLimits {
  int length = 0;    // cells of a piece at most, with the lines that are led along its ends
  int lane = 1;      // cells from one of these lines to the next
  int most_cut = 1;  // lines that may pass one cut
};

/// Chooses the places where a drawing of `length` cells is cut so that each piece is short enough.
/// Many lines at one cut are worse than more cuts; of equal ones the pieces are as even as can be.
/// Empty where it can't be, or needn't. O(p * min(p, limits.length)) for p places, and not tried
/// where that is more than a hundred million.
std::vector<FoldPlace> choose_cuts(const std::vector<FoldPlace>& places,
                                   int length,
                                   const FoldLimits& limits);

}  // namespace boxart::internal
