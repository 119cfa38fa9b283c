#pragma once

#include "layered/digraph.h"
#include "layered/rank/assign_ranks.h"
#include "layered/trunks/make_trunks.h"

#include <cstdint>

namespace boxart::internal {

/// About how many vertices the layering has with short ones that trunks share: nodes, one for every
/// rank that an edge passes, or those of a trunk together, and two for every rank of a cluster.
/// Costs O(V + E + clusters).
std::int64_t count_short_vertices(const Digraph& digraph, const Ranks& ranks, const Trunks& trunks);

/// Up to how many short vertices a layering has them: 3,000, and where a graph is so large that
/// they are few for it, two for each of its nodes and edges. Long ones run straight, and it takes
/// far more columns to let them all do so. Beside clusters long ones keep to one side, and save
/// detours.
std::int64_t most_short_vertices(const Digraph& digraph);

}  // namespace boxart::internal
