#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/layering.h"

#include <cstdint>
#include <optional>

namespace boxart::internal {

/// Now that columns are known, puts runs of lines elsewhere in the order of their layers, where
/// they stand straight below or above what they bend to: a step less, or several where edges run
/// together, for which a line may cross another:
///
///     ╭──┼───╮            ╭──┬─┴─╮
///     ▼  │   ▼            ▼  ▼   │
///     e  │   c    not     e  c   │
///        ▼                   ╭───╯
///        f                   ▼
///                            f
///
/// A run is a part of a line between two bends, with the fork of a trunk at its end. Crossings are
/// those that are drawn (GapCosts). What stands where a run goes has to make room for it: columns
/// are to be found anew in this order.
struct ReinsertedRuns {
  LayeredGraph layered{};
  std::int64_t crossings = 0;  // what the crossings that are more cost, as bends do (bend_cost.h)
};

/// Do lines pass layers? O(V).
bool has_runs(const LayeredGraph& layered);

/// `bends`: how far right of straight each segment's lower end is. Nothing: no run moves.
///
/// Requires: every vertex stands on one layer; the layering has its columns. Ensures: nodes keep
/// their order, and so do the ends of flat edges and of edges that have to stay in order; no vertex
/// passes the border of a cluster. Ties go to what is there. Costs O(64 x segments of a vertex) for
/// each end of a run whose end bends, and O(flat edges of its layer) for each of its vertices, in a
/// few rounds; it ends when O(V + E) pairs of nets have
/// been looked at.
std::optional<ReinsertedRuns> reinsert_runs(const Layering& layering,
                                            IdVector<SegmentId, int> bends,
                                            StopToken stop = {});

}  // namespace boxart::internal
