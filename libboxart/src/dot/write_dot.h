#pragma once

#include "graph/text_graph.h"

#include <string>
#include <string_view>

namespace boxart::internal {

/// `graph` as DOT text, one statement a line, in this order: attributes of the graph, defaults of
/// nodes and edges, nodes, subgraphs, edges. Attributes are sorted by name. Reading the text gives
/// an equal graph.
std::string write_dot(const TextGraph& graph);

/// `text` as a name or value in DOT: as it is where that is allowed, else in quotes.
std::string dot_id(std::string_view text);

}  // namespace boxart::internal
