#pragma once

#include "sugiyama/layered_graph.h"

#include <utility>
#include <vector>

namespace boxart {

/// Takes long edges out, one after the other, and puts each back where it crosses least: a shortest
/// path down the layers, over the gaps between the vertices that stay. So an edge can change sides
/// on all its layers at once, which sweeps and sifting can't do. Returns whether crossings were
/// saved.
///
/// A chain is a path of vertices that each have one segment above and one below; its two ends stay
/// where they are. Vertices of `left_of`, whose order is given, stay as well. No vertex leaves its
/// cluster. A chain moves only where that saves crossings, and of equal ways to the one nearest to
/// its own. Chains past layers so wide that the gaps of two make more than a fixed number of pairs
/// are left alone; so the cost is O(dummies) with a large factor.
bool reinsert_chains(LayeredGraph& layered,
                     const std::vector<std::pair<VertexId, VertexId>>& left_of = {});

}  // namespace boxart
