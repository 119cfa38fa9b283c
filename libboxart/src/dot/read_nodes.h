#pragma once

#include "dot/graph_source.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Adds the nodes of `source` to `graph` in order of creation, all but their clusters.
///
/// Requires: the name, rank direction and nothing else of `graph` is set.
void read_nodes(const GraphSource& source, const NodeIds& ids, Graph& graph);

}  // namespace boxart::internal
