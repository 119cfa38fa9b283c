#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/ports/vertex_shapes.h"

#include <vector>

namespace boxart::internal {

/// Nesting depth: how many frames that begin on the same layer lie inside a cluster's, one in
/// another; likewise for those that end on the same layer. Only clusters that are shown count.
struct NestingDepths {
  IdVector<ClusterId, bool> shown;
  IdVector<ClusterId, int> top;
  IdVector<ClusterId, int> bottom;
  std::vector<int> tops;     // by layer: how many depths there are
  std::vector<int> bottoms;  // by layer
};

/// Costs O(clusters + layers).
NestingDepths measure_nesting_depths(const LayeredGraph& layered,
                                     const IdVector<ClusterId, FrameInsets>& insets);

}  // namespace boxart::internal
