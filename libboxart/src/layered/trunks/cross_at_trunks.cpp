#include "layered/trunks/cross_at_trunks.h"

#include "base/id_vector.h"
#include "layered/order/segment_ends.h"
#include "layered/order/swap_lines.h"

#include <algorithm>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

// So much more than what a trunk takes away that crossings come first.
constexpr int whole = 2000;
// What a trunk takes away at most, for as many edges.
constexpr int most = 16;

/// How many segments of the trunk fan out at its node.
int fan_size(const LayeredGraph& layered, const Trunk& trunk) {
  return static_cast<int>(layered.segments_at(layered.vertex_of[trunk.node], trunk.end).size());
}

/// Less at trunks, and along their edges, the nearer the less: a crossing comes to them step by
/// step.
IdVector<SegmentId, int> weights_at(const Digraph& digraph,
                                    const Trunks& trunks,
                                    const LayeredGraph& layered) {
  IdVector<SegmentId, int> weights(layered.segments.size(), whole);
  for (const SegmentId id : layered.segments.ids())
    weights[id] = whole * crossing_weight(layered.segments[id]);
  for (const EdgeId edge : digraph.edges.ids()) {
    const std::vector<SegmentId>& chain = layered.chain[edge];
    if (trunks.of[edge] == none<TrunkId> || chain.empty()) continue;
    const Trunk& trunk = trunks.trunks[trunks.of[edge]];
    int less = std::min(fan_size(layered, trunk) - 1, most);
    for (std::size_t i = 0; i < chain.size() && less > 0; ++i, --less) {
      const bool from_above = trunk.end == LayerEnd::Upper;
      const SegmentId segment = from_above ? chain[i] : chain[chain.size() - 1 - i];
      weights[segment] = std::min(weights[segment], whole - less);
    }
  }
  return weights;
}

}  // namespace

void cross_at_trunks(const Digraph& digraph,
                     const Trunks& trunks,
                     LayeredGraph& layered,
                     StopToken stop) {
  if (trunks.trunks.empty()) return;
  swap_lines(digraph, weights_at(digraph, trunks, layered), layered, stop);
}

}  // namespace boxart::internal
