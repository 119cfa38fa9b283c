#include "graph/own_directions.h"

#include <algorithm>

namespace boxart::internal {
namespace {

class Finder {
 public:
  explicit Finder(const ResolvedGraph& graph)
      : graph_(graph), depth_(graph.clusters.size(), 0), open_(graph.clusters.size(), false) {
    for (const ClusterId id : graph.clusters.ids()) {
      const ClusterId parent = graph.clusters[id].parent;
      if (parent != none<ClusterId>) depth_[id] = depth_[parent] + 1;
    }
  }

  IdVector<ClusterId, bool> run() {
    for (const Edge& edge : graph_.edges)
      open_between(place_of(edge.tail()), place_of(edge.head()));
    for (const RankSet& set : graph_.rank_sets) {
      for (const NodeId node : set.nodes)
        open_between(graph_.nodes[set.nodes.front()].cluster, graph_.nodes[node].cluster);
    }
    IdVector<ClusterId, bool> own(graph_.clusters.size(), false);
    IdVector<ClusterId, RankDirection> inner(graph_.clusters.size(), graph_.rank_direction);
    for (const ClusterId id : graph_.clusters.ids()) {
      const Cluster& cluster = graph_.clusters[id];
      if (cluster.parent != none<ClusterId>) inner[id] = inner[cluster.parent];
      if (!cluster.direction || open_[id] || !cluster.visible) continue;
      own[id] = *cluster.direction != inner[id];
      inner[id] = *cluster.direction;
    }
    return own;
  }

 private:
  /// What an end of an edge is in: one at a frame is outside of it.
  ClusterId place_of(const Edge::End& end) const {
    return end.cluster == none<ClusterId> ? graph_.nodes[end.node].cluster
                                          : graph_.clusters[end.cluster].parent;
  }

  int depth_of(ClusterId id) const { return id == none<ClusterId> ? -1 : depth_[id]; }

  /// The frames around one of two places and not around the other.
  void open_between(ClusterId a, ClusterId b) {
    while (a != b) {
      ClusterId& deeper = depth_of(a) >= depth_of(b) ? a : b;
      open_[deeper] = true;
      deeper = graph_.clusters[deeper].parent;
    }
  }

  const ResolvedGraph& graph_;
  IdVector<ClusterId, int> depth_;
  IdVector<ClusterId, bool> open_;
};

}  // namespace

IdVector<ClusterId, bool> own_directions(const ResolvedGraph& graph) {
  const bool any = std::ranges::any_of(
      graph.clusters, [](const Cluster& cluster) { return cluster.direction.has_value(); });
  if (!any) return IdVector<ClusterId, bool>(graph.clusters.size(), false);
  return Finder(graph).run();
}

}  // namespace boxart::internal
