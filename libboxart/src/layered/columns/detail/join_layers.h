#pragma once

#include "layered/columns/separations.h"
#include "layered/layered_graph.h"
#include "layered/simplex/network_simplex.h"

namespace boxart::internal {

/// Adds a node to `problem`, of whose nodes the first are the variables of `separations`: a common
/// left margin of all layers. Layers that nothing joins would each be laid out from their own 0.
/// O(all rows).
void join_layers(const LayeredGraph& layered,
                 const Separations& separations,
                 SimplexProblem& problem);

}  // namespace boxart::internal
