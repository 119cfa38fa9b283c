#pragma once

#include "graph/text_graph.h"

#include <string>

namespace boxart::internal {

/// `graph` in Graph::Easy's language, one statement a line: attributes of the graph, nodes that
/// have to be told of, groups, edges. What the language has no words for stands in attributes named
/// `x-dot-...`, which Graph::Easy passes over. Reading the text gives a graph with the same nodes,
/// edges and groups in the same order and the same attributes, none of them a default of its kind,
/// but for these: `shape=box` and Graph::Easy's directions are said where nothing was; blanks in
/// names are single ones, and none at their ends; names of attributes with other characters than
/// letters, digits, dashes and underscores are left out; subgraphs can be 500 deep.
std::string write_easy(const TextGraph& graph);

}  // namespace boxart::internal
