#pragma once

#include "graph/graph.h"
#include "graph/text_graph.h"
#include "graph/warning_log.h"

#include <string>

namespace boxart::internal {

/// `graph`, which is what `text` means, as a flowchart in Mermaid's language, one statement a line:
/// nodes, frames and what is in them, edges, looks, links. Things that can't have their names there
/// get others, and show their own. What Mermaid has no word for goes to `log`; where there is
/// nothing of the kind, reading the text gives a graph that is drawn the same. Reading and writing
/// it again gives the same text, as long as frames are nested no deeper than the reader takes.
///
/// Requires: `graph` was resolved with styles.
std::string write_mermaid(const TextGraph& text, const ResolvedGraph& graph, WarningLog& log);

}  // namespace boxart::internal
