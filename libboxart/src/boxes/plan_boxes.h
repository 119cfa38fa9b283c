#pragma once

#include "base/geometry.h"
#include "base/id_vector.h"
#include "boxes/axes.h"
#include "boxes/box_plan.h"
#include "boxes/make_digraph.h"
#include "drawing/drawing.h"
#include "graph/graph.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

#include <vector>

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

/// May the box of a vertex grow along its layer? One with a single text may, if its loops are all
/// at the side behind it.
IdVector<VertexId, bool> stretchable(const ResolvedGraph& graph,
                                     const Axes& axes,
                                     const LayeredGraph& layered,
                                     const BoxPlans& plans);

/// Gives boxes the widths (along their layer) that they have got, and their ports the longer
/// ranges.
void widen_boxes(const ResolvedGraph& graph,
                 const Axes& axes,
                 const IdVector<VertexId, int>& widths,
                 Layering& layering,
                 BoxPlans& plans);

}  // namespace boxart::internal
