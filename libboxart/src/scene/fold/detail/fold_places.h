#pragma once

#include "drawing/drawing.h"
#include "scene/fold/detail/fold_things.h"
#include "scene/fold/detail/ruler.h"

#include <vector>

namespace boxart::internal {

/// Where a drawing may be cut across its ranks, in cells along them. Nothing but lines that run
/// straight on stands right before the border: those between `end` and `begin` are left out, or
/// come twice.
struct FoldPlace {
  int border;  // the first cell behind the cut in which something stands
  int end;     // behind the last cell that the piece before the cut has
  int begin;   // the first one that the piece behind it has
  int lines;   // how many pass it; those that share cells are one
};

/// The places where nothing stands, in order. O(n log n + length) for n things and points of lines.
std::vector<FoldPlace> fold_places(const Drawing& drawing,
                                   const std::vector<FoldThing>& things,
                                   const Ruler& ruler);

/// A cut through a drawing.
struct FoldCut {
  FoldPlace place;
  /// Where the border lies in each row (column) across, if it isn't the same in all.
  std::vector<int> borders{};

  int border(int across) const {
    return borders.empty() ? place.border : borders[static_cast<std::size_t>(across)];
  }
};

}  // namespace boxart::internal
