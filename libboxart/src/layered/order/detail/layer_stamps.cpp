#include "layered/order/detail/layer_stamps.h"

namespace boxart::internal {

void LayerStamps::Copy::save(const LayeredGraph& layered, const LayerStamps& stamps) {
  layers_.resize(layered.layers.size());
  stamps_.resize(layered.layers.size(), 0);
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (stamps_[i] == stamps[i]) continue;
    layers_[i] = layered.layers[i];
    stamps_[i] = stamps[i];
  }
}

void LayerStamps::Copy::restore(LayeredGraph& layered, LayerStamps& stamps) const {
  for (std::size_t i = 0; i < layers_.size(); ++i) {
    if (stamps_[i] == stamps[i]) continue;
    layered.layers[i] = layers_[i];
    stamps.stamps_[i] = stamps_[i];
    number_layer(layered, static_cast<int>(i));
  }
}

}  // namespace boxart::internal
