#pragma once

#include "base/id_vector.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {

/// Numbers the vertices, but not the borders of clusters, in the order in which a depth-first walk
/// from the sources down, or from the sinks up, meets them: so trees are drawn without a crossing.
/// `left_of` holds pairs of vertices of one layer, the left one first; the walk comes to the right
/// one from the left one too. What is no one's successor is begun in the order of the ids. Borders
/// keep their keys. Costs O(V + E).
void depth_first_keys(const LayeredGraph& layered,
                      const std::vector<std::pair<VertexId, VertexId>>& left_of,
                      bool down,
                      IdVector<VertexId, std::int64_t>& keys);

/// Do more pairs of siblings stand against the order of the input, which the ids of their edges and
/// their own agree on, than in it; or, of as many, more pairs of nodes of a layer against the order
/// of their ids? An order and its mirror image cross alike, unless ends are fixed. Costs
/// O(E log E + V log V).
bool stands_mirrored(const LayeredGraph& layered, const Digraph& digraph);

}  // namespace boxart::internal
