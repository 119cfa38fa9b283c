#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "graph/text_graph.h"

#include <string_view>
#include <vector>

namespace boxart::internal {

/// The graphs of DOT text, in order, as the text has them: nodes, edges and subgraphs in the order
/// in which they are first mentioned, with every attribute that the text gives them or their kind.
/// Defaults that a subgraph sets for its nodes or edges are attributes of these; which subgraph an
/// edge was written in is not told. Appends to `warnings` what was read otherwise than written.
///
/// The text is UTF-8, or Latin-1 in a graph with charset=latin1; a byte that is no UTF-8 is read
/// as Latin-1 with a warning, unless it stands in a comment. Two slips are forgiven: an attribute
/// list as a statement of its own is the graph's, and PlantUML's lines @startdot and @enddot are
/// skipped.
///
/// `defaults` hold where the text doesn't say otherwise.
///
/// Throws LimitError when the graphs are larger than `limits` allow, before they are made, and
/// what `limits.stop` throws; Error, with line and column where they are known, when the text is no
/// DOT or has no graph. Ensures: at least one graph.
std::vector<TextGraph> read_dot(std::string_view text,
                                std::vector<Warning>& warnings,
                                const Limits& limits = {},
                                const std::vector<AttributeDefault>& defaults = {});

}  // namespace boxart::internal
