#pragma once

#include "resolve/text_source.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Adds the edges of `source` to `graph` in their order.
///
/// Requires: the nodes of `graph` are resolved, and its clusters, whose subgraphs are `subgraphs`.
void resolve_edges(const TextSource& source,
                   const IdVector<ClusterId, ClusterId>& subgraphs,
                   ResolvedGraph& graph);

}  // namespace boxart::internal
