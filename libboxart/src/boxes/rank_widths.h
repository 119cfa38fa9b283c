#pragma once

#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/divide/divide_ranks.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// What nodes, labels and lines take along their rank at least, in cells, by their texts alone.
/// O(all labels).
RankWidths rank_widths(const ResolvedGraph& graph, const Axes& axes, const Spacing& spacing);

}  // namespace boxart::internal
