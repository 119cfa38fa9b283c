#pragma once

#include "drawing/drawing.h"
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

/// The places where no box, text or frame stands, in order. `around` are frames that hold all that
/// is there: they may be cut. A cell of each line stays at boxes and frames, and two blanks beside
/// words, which would read as the label of a line that is led away after one; words stay with the
/// line that they stand beside.
///
/// O(n log n + length) for n boxes, frames, texts and points of lines, and what text_anchors takes.
std::vector<FoldPlace> fold_places(const Drawing& drawing,
                                   const std::vector<bool>& around,
                                   const Ruler& ruler);

}  // namespace boxart::internal
