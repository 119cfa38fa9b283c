#pragma once

#include "dot/graph_source.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Adds the edges of `source` to `graph` in order of creation.
///
/// Requires: nodes and clusters of `graph` are read.
void read_edges(const GraphSource& source, const NodeIds& ids, Graph& graph);

}  // namespace boxart::internal
