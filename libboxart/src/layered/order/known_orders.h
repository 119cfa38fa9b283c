#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/order/order_layers.h"

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <vector>

namespace boxart::internal {

/// Orders of layers that have been found, for tries that come to the same layers again: those of a
/// drawing that is to fit, or rounds that change a node's border or a title alone. What
/// order_layers reads is compared whole, so what it would find is what is taken. Several threads
/// may ask at once.
class KnownOrders {
 public:
  /// As order_layers. Costs O(V + E) where the order is known.
  std::int64_t order_layers(LayeredGraph& layered,
                            const Digraph& digraph,
                            StopToken stop,
                            const OrderEffort& effort);

 private:
  using Key = std::vector<int>;
  struct Order {
    std::vector<std::vector<VertexId>> layers;
    std::int64_t crossings = 0;
  };

  bool recall(const Key& key, Order& order);
  void keep(Key key, Order order);

  std::mutex mutex_;
  std::map<Key, Order> orders_;
  std::size_t kept_ = 0;  // numbers in all keys
};

}  // namespace boxart::internal
