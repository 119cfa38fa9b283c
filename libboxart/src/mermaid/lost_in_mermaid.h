#pragma once

#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"

namespace boxart::internal {

/// Tells what a flowchart of Mermaid's can't say of `graph`, which is what `text` means: each kind
/// of thing once, where it first stands.
void tell_what_is_lost(const TextGraph& text, const ResolvedGraph& graph, WarningLog& log);

}  // namespace boxart::internal
