#pragma once

#include "boxes/axes.h"
#include "boxes/box_plan.h"
#include "boxes/make_digraph.h"
#include "graph/graph.h"

namespace boxart::internal {

struct Layering;

/// Returns each node's box: as large as its content, its ports, loops and lanes need.
BoxPlans plan_boxes(const ResolvedGraph& graph,
                    const Axes& axes,
                    const RouteKinds& routes,
                    const Layering& layering);

}  // namespace boxart::internal
