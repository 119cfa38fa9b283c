#pragma once

#include "graph/graph.h"
#include "resolve/text_source.h"

namespace boxart::internal {

/// Adds the nodes of `source` to `graph` in their order, all but their clusters.
///
/// Requires: the attributes of `graph` itself are set, and nothing else of it.
void resolve_nodes(const TextSource& source, ResolvedGraph& graph);

}  // namespace boxart::internal
