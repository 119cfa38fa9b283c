#pragma once

#include "base/id_vector.h"
#include "boxes/axes.h"
#include "boxes/box_plan.h"
#include "graph/graph.h"
#include "layered/layered_graph.h"
#include "layered/layering.h"

namespace boxart::internal {

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
