#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "mermaid/flow_graph.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The flowchart that `text` describes from the word at `start` on, `flowchart` or `graph`. Its
/// lines end in `\n`, and there are no comments and directives in it.
///
/// Things are read as Mermaid reads them; what it refuses and people still write is read as it is
/// meant, with a warning. A node belongs to the subgraph that ends first of those that mention it.
/// Throws Error where the text can't be read, and LimitError when there are more edges than
/// `limits` allow, before they are made. Takes time linear in the text and the graph, but for the
/// logarithm of look-ups by name.
FlowGraph read_flow(std::string_view text,
                    std::size_t start,
                    std::vector<Warning>& warnings,
                    const Limits& limits);

}  // namespace boxart::internal
