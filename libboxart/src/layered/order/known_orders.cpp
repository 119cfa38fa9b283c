#include "layered/order/known_orders.h"

#include <utility>

namespace boxart::internal {
namespace {

// So many numbers are kept, 16 MiB: beyond, orders are found anew.
constexpr std::size_t most_kept = std::size_t{1} << 22U;

/// All that order_layers reads, as numbers; each list begins with its length.
class KeyWriter {
 public:
  std::vector<int> write(const LayeredGraph& layered,
                         const Digraph& digraph,
                         const OrderEffort& effort) {
    key_.reserve(8 * layered.vertices.size() + 12 * layered.segments.size() +
                 4 * digraph.edges.size());
    add(effort.from_one_start);
    add(effort.from_present);
    add(effort.most >> 32);
    add(effort.most & 0xFFFFFFFF);
    add_layers(layered);
    add(layered.segments.size());
    for (const LayeredGraph::Segment& segment : layered.segments) {
      add(segment.edge);
      for (const LayeredGraph::Segment::End& end : segment.ends) {
        add(end.vertex);
        add(end.offset16);
      }
    }
    add_list(layered.flat_edges);
    add(layered.chain.size());
    for (const std::vector<SegmentId>& chain : layered.chain)
      add_list(chain);
    add(digraph.nodes.size());
    for (const Digraph::Node& node : digraph.nodes)
      add(2 * static_cast<int>(node.keeps_out_order) + static_cast<int>(node.keeps_in_order));
    for (const Digraph::Edge& edge : digraph.edges) {
      add(edge.tail().node);
      add(edge.head().node);
    }
    return std::move(key_);
  }

 private:
  template <typename Number>
  void add(Number n) {
    key_.push_back(static_cast<int>(n));
  }
  template <typename Id>
  void add_list(const std::vector<Id>& list) {
    add(list.size());
    for (const Id id : list)
      add(id);
  }

  void add_layers(const LayeredGraph& layered) {
    add(layered.layers.size());
    for (const std::vector<VertexId>& layer : layered.layers)
      add_list(layer);
    add(layered.vertices.size());
    for (const VertexId id : layered.vertices.ids()) {
      const LayeredGraph::Vertex& vertex = layered.vertices[id];
      add(vertex.kind);
      add(vertex.node);
      add(vertex.cluster);
      add(vertex.first_layer);
      add_list(layered.above[id]);
      add_list(layered.below[id]);
    }
    add(layered.clusters.size());
    for (const LayeredGraph::Cluster& cluster : layered.clusters) {
      add(cluster.parent);
      add_list(cluster.left_borders);
      add_list(cluster.right_borders);
    }
  }

  std::vector<int> key_;
};

}  // namespace

std::int64_t KnownOrders::order_layers(LayeredGraph& layered,
                                       const Digraph& digraph,
                                       StopToken stop,
                                       const OrderEffort& effort) {
  Key key = KeyWriter().write(layered, digraph, effort);
  Order order;
  if (recall(key, order)) {
    layered.layers = std::move(order.layers);
    number_all_layers(layered);
    return order.crossings;
  }
  const std::int64_t crossings = internal::order_layers(layered, digraph, stop, effort);
  keep(std::move(key), {.layers = layered.layers, .crossings = crossings});
  return crossings;
}

bool KnownOrders::recall(const Key& key, Order& order) {
  const std::lock_guard lock(mutex_);
  const auto known = orders_.find(key);
  if (known == orders_.end()) return false;
  order = known->second;
  return true;
}

void KnownOrders::keep(Key key, Order order) {
  const std::lock_guard lock(mutex_);
  if (kept_ + key.size() > most_kept) return;
  const std::size_t size = key.size();
  if (orders_.emplace(std::move(key), std::move(order)).second) kept_ += size;
}

}  // namespace boxart::internal
