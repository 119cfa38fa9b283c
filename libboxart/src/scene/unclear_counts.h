#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "scene/scene.h"

#include <optional>
#include <vector>

namespace boxart::internal {

/// The number of equal edges that are drawn as one, `×2`, counts the line that it stands beside:
/// one blank right of a vertical run of it or directly above a horizontal one, and beside no other
/// line.
///
///     │ ×2          ───────        Beside one line; at the right beside two, one left of it and
///     │           │ ×2             one below.
///                 ╰───────
struct UnclearCount {
  EdgeId edge;
  /// The row, or column, before which one more would leave it beside its own line alone.
  std::optional<int> row{};
  std::optional<int> column{};
};

/// Those that stand beside several lines, or none, in the order of the edges.
/// Requires: the numbers are in the labels (merge_edges). O(ink).
std::vector<UnclearCount> unclear_counts(const ResolvedGraph& graph, Scene& scene);

/// Inserts rows and columns where that makes counts clear. O(ink).
void part_counts(const ResolvedGraph& graph, Scene& scene);

}  // namespace boxart::internal
