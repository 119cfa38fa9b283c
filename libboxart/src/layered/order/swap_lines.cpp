#include "layered/order/swap_lines.h"

#include "layered/order/detail/layer_stamps.h"
#include "layered/order/detail/left_of_pairs.h"
#include "layered/order/detail/transpose_layer.h"
#include "layered/order/segment_ends.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

void swap_lines(const Digraph& digraph,
                const IdVector<SegmentId, int>& weights,
                LayeredGraph& layered,
                StopToken stop) {
  // Each swap crosses less, so that there is an end; the bound keeps large layers near-linear.
  constexpr int max_rounds = 12;
  const FarEnds far_ends(layered, weights);
  const std::vector<std::pair<VertexId, VertexId>> left_of = left_of_pairs(layered, digraph);
  LayerTransposer transposer(layered, far_ends, left_of, LayerTransposer::Swaps::Lines);
  const std::size_t layers = layered.layers.size();
  LayerStamps stamps(layers);
  std::vector<LayerStamps::Around> done(layers);
  for (int round = 0; round < max_rounds; ++round) {
    bool has_changed = false;
    for (std::size_t i = 0; i < layers; ++i) {
      // Down and up in turn: what a line's place on one layer asks for goes on along it.
      const std::size_t layer = round % 2 == 0 ? i : layers - 1 - i;
      if (done[layer] == stamps.around(layer)) continue;
      stop.ask();
      if (transposer.transpose(static_cast<int>(layer))) {
        stamps.touch(layer);
        has_changed = true;
      } else {
        done[layer] = stamps.around(layer);
      }
    }
    if (!has_changed) return;
  }
}

}  // namespace boxart::internal
