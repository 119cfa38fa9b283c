#pragma once

#include "layered/layered_graph.h"

#include <vector>

namespace boxart::internal {

/// Returns all vertices in the order of the input, with clusters contiguous: what is in none stands
/// first, then each cluster, its borders round what it holds and round its children. Costs O(V).
std::vector<VertexId> input_order(const LayeredGraph& layered);

}  // namespace boxart::internal
