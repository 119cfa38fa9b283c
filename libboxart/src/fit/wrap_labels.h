#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "graph/graph.h"
#include "text/text_rules.h"
#include "text/wrap.h"

namespace boxart::internal {

/// How labels are wrapped so that a drawing gets narrower.
struct Wrapping {
  int cells = 0;        // that a line takes at most; what can't be broken stays wider
  int title_cells = 0;  // likewise, of the title of a frame
  int graph_cells = 0;  // likewise, of the label of the graph
  Breaks breaks = Breaks::Words;
  IdVector<NodeId, bool> nodes{};  // whose labels are wrapped; those of edges are all
};

/// `graph` with its labels wrapped: texts of nodes, their fields and cells, of edges and their
/// ends, of frames and of the graph. Lines that are narrow enough stay as they are. O(all labels).
ResolvedGraph wrap_labels(const ResolvedGraph& graph,
                          const Wrapping& wrapping,
                          const TextRules& rules);

/// The cells of the widest line of a label that wrap_labels wraps.
int widest_line(const ResolvedGraph& graph);

}  // namespace boxart::internal
