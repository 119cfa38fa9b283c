#pragma once

#include "boxes/axes.h"
#include "boxes/plan_boxes.h"
#include "graph/graph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// Returns the size of each vertex in the layout, and where ports may stand.
VertexShapes size_vertices(const ResolvedGraph& graph,
                           const Axes& axes,
                           const LayeredGraph& layered,
                           const Ports& ports,
                           const BoxPlans& plans);

}  // namespace boxart::internal
