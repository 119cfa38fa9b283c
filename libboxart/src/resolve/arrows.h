#pragma once

#include "graph/graph.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// The arrowhead for the value of `arrowhead` or `arrowtail`, by Graphviz's grammar: up to four
/// arrows, the one at the node first, each with modifiers before its name: `o` (not filled), `l`
/// and `r` (a half), and the names from before there was a grammar (`empty`, `halfopen`, ...).
///
/// The first arrow but `none` decides: an end has one cell. All heads point to their node, since a
/// reader takes the tip for the direction; so `inv` is the triangle that `normal` is. Halves are
/// drawn whole. docs/edges.md has the table.
/// Nothing comes back for a value that doesn't begin like an arrow.
std::optional<ArrowHead> parse_arrow(std::string_view value);

}  // namespace boxart::internal
