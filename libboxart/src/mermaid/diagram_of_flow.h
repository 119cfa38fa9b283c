#pragma once

#include <boxart/error.hpp>

#include "mermaid/diagram.h"
#include "mermaid/flow_graph.h"

#include <vector>

namespace boxart::internal {

/// The flowchart with DOT's attributes: shapes, styles and links become these; a subgraph is a
/// frame, and where it is collapsed a node.
Diagram diagram_of(const FlowGraph& flow, std::vector<Warning>& warnings);

}  // namespace boxart::internal
