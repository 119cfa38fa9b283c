#pragma once

#include <boxart/statistics.hpp>

#include "graph/graph.h"
#include "graph/text_graph.h"

namespace boxart::internal {

/// Counts what is in a graph. Takes n log n, and for each edge as long as its ends are deep in
/// clusters.
Statistics statistics_of(const ResolvedGraph& graph);

/// The same for a graph as its text has it. Subgraphs without a name are no frames.
Statistics statistics_of(const TextGraph& graph);

}  // namespace boxart::internal
