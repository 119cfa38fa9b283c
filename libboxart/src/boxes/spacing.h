#pragma once

#include <boxart/options.hpp>

#include "base/id_vector.h"
#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// Returns the insets of each cluster's frame: what its title needs.
IdVector<ClusterId, FrameInsets> make_frame_insets(const ResolvedGraph& graph, const Axes& axes);

/// Distances for the graph's direction; its nodesep and ranksep widen them.
Spacing make_spacing(const ResolvedGraph& graph,
                     const Axes& axes,
                     Density density = Density::Compact);

/// By edge, the cells that the label of a flat edge between neighbours takes, along the layer.
IdVector<EdgeId, int> flat_label_widths(const ResolvedGraph& graph, const Axes& axes);

}  // namespace boxart::internal
