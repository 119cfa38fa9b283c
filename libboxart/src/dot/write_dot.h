#pragma once

#include "graph/text_graph.h"

#include <string>

namespace boxart::internal {

/// `graph` as DOT text, one statement a line, in this order: attributes of the graph, defaults of
/// nodes and edges, nodes, subgraphs, edges. Attributes are sorted by name. Reading the text gives
/// an equal graph, but for what can't be a name in DOT: DotNames says how that is called.
std::string write_dot(const TextGraph& graph);

}  // namespace boxart::internal
