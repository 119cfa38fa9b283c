#pragma once

#include "dot/graph_source.h"
#include "graph/text_graph.h"

namespace boxart::internal {

/// What cgraph has read, as text in UTF-8: nodes, edges and subgraphs in the order of the input,
/// with every attribute that the text gives them or their kind. Edges have `key`; which subgraph an
/// edge was written in is not told, and defaults that a subgraph sets for its nodes or edges are
/// attributes of these.
TextGraph text_graph_of(const GraphSource& source);

}  // namespace boxart::internal
