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

/// Gives nodes whose ranks run sideways room above them for their xlabels, since the row above a
/// node isn't a channel's, in which one could stand. Right of the last rank there is room enough.
void give_xlabel_rooms(const ResolvedGraph& graph,
                       const Axes& axes,
                       const LayeredGraph& layered,
                       BoxPlans& plans);

}  // namespace boxart::internal
