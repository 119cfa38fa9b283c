#pragma once

#include "drawing/drawing.h"
#include "scene/fold/detail/ruler.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

/// Something that no cut may go through.
struct FoldThing {
  Stretch along;
  Stretch across;
  int apart;  // cells that have to stay free before and behind it, along the ranks

  bool has_words() const { return apart > 1; }
};

/// The boxes, texts and frames of a drawing, but for the frames `around` all that is there. A cell
/// of each line stays at boxes and frames, and two blanks beside words, which would read as the
/// label of a line that is led away after one. Words are one thing with the line, the end or the
/// node that they stand beside.
///
/// O(n) for n things.
std::vector<FoldThing> fold_things(const Scene& scene,
                                   const std::vector<bool>& around,
                                   const Ruler& ruler);

/// A part of a line that runs along the ranks.
struct FoldRun {
  int across;
  Stretch along;
};

/// The runs of all lines, in the order of their places. Runs of one row (column) that share cells
/// are one. O(n log n) for n points.
std::vector<FoldRun> fold_runs(const Drawing& drawing, const Ruler& ruler);

}  // namespace boxart::internal
