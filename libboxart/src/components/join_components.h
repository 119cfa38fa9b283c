#pragma once

#include "components/components.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Puts drawings of components together in one drawing with the ids of the whole graph: side by
/// side, or one below the other where ranks run sideways, or in rows or columns as the graph's
/// packing has it. First ranks lie on one line in each row (column). Where words without a border
/// would face each other they are two columns apart, or a row.
///
/// O(all that is drawn + n log n) for n texts.
Drawing join_components(const ResolvedGraph& graph,
                        const std::vector<Component>& components,
                        std::vector<Drawing> drawings);

}  // namespace boxart::internal
