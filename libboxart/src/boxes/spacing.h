#pragma once

#include <boxart/options.hpp>

#include "base/id_vector.h"
#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// Room that is asked for in inches, in cells: asked for on paper it says "a little more", so it is
/// a blank row for each half inch, at most two, and a blank column for each quarter, at most four.
/// In a roomy drawing it is taken as written: six rows or twelve columns an inch.
int rows_of_inches(double inches, Density density);
int columns_of_inches(double inches, Density density);

/// Returns the insets of each cluster's frame: what its title and its margin need.
IdVector<ClusterId, FrameInsets> make_frame_insets(const ResolvedGraph& graph,
                                                   const Axes& axes,
                                                   Density density = Density::Compact);

/// Distances for the graph's direction; its nodesep and ranksep widen them.
Spacing make_spacing(const ResolvedGraph& graph,
                     const Axes& axes,
                     Density density = Density::Compact);

/// By edge, the cells that the label of a flat edge between neighbours takes, along the layer.
IdVector<EdgeId, int> flat_label_widths(const ResolvedGraph& graph, const Axes& axes);

}  // namespace boxart::internal
