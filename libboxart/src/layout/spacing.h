#pragma once

#include <boxart/options.hpp>

#include "base/id_vector.h"
#include "graph/graph.h"
#include "layout/axes.h"
#include "sugiyama/shapes.h"

namespace boxart::internal {

/// Returns what each cluster needs for its title.
IdVector<ClusterId, ClusterRoom> make_rooms(const Graph& graph, const Axes& axes);

/// Distances for the graph's direction; its nodesep and ranksep widen them.
Spacing make_spacing(const Graph& graph, const Axes& axes, Density density = Density::Compact);

/// Room for the labels of flat edges between neighbours, along the layer.
IdVector<EdgeId, int> beside_rooms(const Graph& graph, const Axes& axes);

}  // namespace boxart::internal
