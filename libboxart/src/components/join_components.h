#pragma once

#include "components/components.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Puts drawings of components together in one drawing with the ids of the whole graph: in rows or
/// columns as the graph's packing has it, and where it has none on shelves (fill_shelves), which
/// are at most as wide as it says where no part is wider; where ranks go down or up all are
/// side by side if they fit in that. First ranks lie on one line in each row (column); if ranks go
/// to the left, rows end at one column. Where words without a border would face each other they are
/// two columns apart, or a row.
///
/// O(all that is drawn + n log n) for n texts.
Drawing join_components(const ResolvedGraph& graph,
                        const std::vector<Component>& components,
                        std::vector<Drawing> drawings);

}  // namespace boxart::internal
