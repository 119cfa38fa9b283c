#include "layered/channels/measure_nesting_depths.h"

#include <algorithm>

namespace boxart::internal {

NestingDepths measure_nesting_depths(const LayeredGraph& layered,
                                     const IdVector<ClusterId, FrameInsets>& insets) {
  NestingDepths nesting;
  nesting.shown.resize(layered.clusters.size(), true);
  nesting.top.resize(layered.clusters.size(), 0);
  nesting.bottom.resize(layered.clusters.size(), 0);
  nesting.tops.assign(layered.layers.size(), 0);
  nesting.bottoms.assign(layered.layers.size(), 0);
  // Children come after their parents: backwards, a cluster is measured before it is passed on.
  for (std::size_t i = layered.clusters.size(); i-- > 0;) {
    const auto id = id_at<ClusterId>(i);
    const auto& cluster = layered.clusters[id];
    if (cluster.last_layer < 0) continue;
    nesting.shown[id] = insets[id].visible;
    const int shown = insets[id].visible ? 1 : 0;
    auto& tops = nesting.tops[static_cast<std::size_t>(cluster.first_layer)];
    auto& bottoms = nesting.bottoms[static_cast<std::size_t>(cluster.last_layer)];
    tops = std::max(tops, nesting.top[id] + shown);
    bottoms = std::max(bottoms, nesting.bottom[id] + shown);
    if (cluster.parent == none<ClusterId>) continue;
    const auto& parent = layered.clusters[cluster.parent];
    if (parent.first_layer == cluster.first_layer) {
      nesting.top[cluster.parent] = std::max(nesting.top[cluster.parent], nesting.top[id] + shown);
    }
    if (parent.last_layer == cluster.last_layer) {
      nesting.bottom[cluster.parent] =
          std::max(nesting.bottom[cluster.parent], nesting.bottom[id] + shown);
    }
  }
  return nesting;
}

}  // namespace boxart::internal
