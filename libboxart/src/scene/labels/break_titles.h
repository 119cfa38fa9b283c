#pragma once

#include "base/ids.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Breaks titles that make their frames wider than what these hold into lines, of at most three,
/// for another try: those that are as wide as their frames let them be, and those of the `widened`
/// frames (place_titles), whose rows lines part. Lines are as wide as what the frame holds, as the
/// longest word, or as three lines have to be. Returns whether there are any.
///
/// O(boxes + frames + words of titles × their letters).
bool break_titles(const Drawing& drawing,
                  const std::vector<ClusterId>& widened,
                  ResolvedGraph& graph);

}  // namespace boxart::internal
