#pragma once

#include "layered/layered_graph.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

/// A number for the order of each layer: the same number, the same order. So passes that come by
/// again see what is as it was.
class LayerStamps {
 public:
  using Stamp = std::uint64_t;
  /// Of a layer and of those above and below it; 0 where there is none.
  using Around = std::array<Stamp, 3>;

  explicit LayerStamps(std::size_t layers) : stamps_(layers) {
    for (Stamp& stamp : stamps_)
      stamp = ++last_;
  }

  /// To be called when a layer's order has changed.
  void touch(std::size_t layer) { stamps_[layer] = ++last_; }

  Stamp operator[](std::size_t layer) const { return stamps_[layer]; }

  Around around(std::size_t layer) const {
    return {layer > 0 ? stamps_[layer - 1] : 0,
            stamps_[layer],
            layer + 1 < stamps_.size() ? stamps_[layer + 1] : 0};
  }

  /// A copy of all layers. Saving over an earlier copy, and going back to one, costs the layers
  /// that changed.
  class Copy {
   public:
    void save(const LayeredGraph& layered, const LayerStamps& stamps);
    void restore(LayeredGraph& layered, LayerStamps& stamps) const;

   private:
    std::vector<std::vector<VertexId>> layers_;
    std::vector<Stamp> stamps_;
  };

 private:
  std::vector<Stamp> stamps_;
  Stamp last_ = 0;
};

}  // namespace boxart::internal
