#pragma once

#include <boxart/error.hpp>

#include "base/stop_token.h"
#include "easy/easy_graph.h"
#include "graph/text_graph.h"

#include <vector>

namespace boxart::internal {

/// The graph with DOT's attributes, those of classes put in: ranks go to the east unless a flow
/// says otherwise, and nodes are boxes. Groups are clusters; an edge to one is an edge to its first
/// node with `lhead` or `ltail`, and a group without nodes gets one that can't be seen. A node with
/// parts is an HTML-like table whose ports are the numbers of the parts, and its attribute `parts`
/// holds what its brackets do.
///
/// `defaults` hold where the text doesn't say otherwise, also in place of what Graph::Easy has
/// then. Appends to `warnings` what nothing follows. Throws what `stop` throws.
TextGraph text_graph_of(const EasyGraph& graph,
                        std::vector<Warning>& warnings,
                        StopToken stop = {},
                        const std::vector<AttributeDefault>& defaults = {});

}  // namespace boxart::internal
