#pragma once

#include "base/stop_token.h"
#include "layered/layered_graph.h"
#include "layered/order/detail/layer_stamps.h"
#include "layered/order/segment_ends.h"

#include <cstdint>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A path of vertices that each have one segment above and one below.
struct Chain {
  std::vector<VertexId> vertices;
  /// Tells the orders of the layers from the one above it to the one below, when nothing could be
  /// made better there.
  std::uint64_t settled = 0;
};

/// The chains of the graph, but for those past layers so wide that the gaps of two make more than a
/// fixed number of pairs. Vertices of `left_of`, whose order is given, are in none.
std::vector<Chain> find_chains(const LayeredGraph& layered,
                               const std::vector<std::pair<VertexId, VertexId>>& left_of);

/// Takes chains out, one after the other, and puts each back where it crosses least: a shortest
/// path down the layers, over the gaps between the vertices that stay. So a long edge can change
/// sides on all its layers at once, which sweeps and sifting can't do. Returns whether crossings
/// were saved.
///
/// The ends of a chain stay where they are. No vertex leaves its cluster. A chain moves only where
/// that saves crossings, and of equal ways to the one nearest to its own. One that has found no
/// better path is left alone as long as the layers round it stay.
///
/// `stamps` are those of the present order; layers that change get new ones. Costs O(dummies) with
/// a large factor.
bool reinsert_chains(LayeredGraph& layered,
                     const FarEnds& far_ends,
                     std::vector<Chain>& chains,
                     LayerStamps& stamps,
                     StopToken stop = {});

}  // namespace boxart::internal
