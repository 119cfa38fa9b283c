#include "graph/network_ranks.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <tuple>
#include <utility>

namespace boxart::internal {
namespace {

/// How many edges it takes at least from one node to each.
class Distances {
 public:
  explicit Distances(const ResolvedGraph& graph) : neighbours_(graph.nodes.size()) {
    for (const Edge& edge : graph.edges) {
      neighbours_[edge.tail().node].push_back(edge.head().node);
      neighbours_[edge.head().node].push_back(edge.tail().node);
    }
  }

  /// `from` the first of these that is not reached yet, one after the other, so that all are.
  IdVector<NodeId, int> all_from(NodeId from) const {
    IdVector<NodeId, int> distance(neighbours_.size(), -1);
    walk(from, distance);
    for (const NodeId node : neighbours_.ids()) {
      if (distance[node] < 0) walk(node, distance);
    }
    return distance;
  }

  struct Reach {
    std::size_t nodes = 0;
    int farthest = 0;
  };
  Reach reach(NodeId from) const {
    IdVector<NodeId, int> distance(neighbours_.size(), -1);
    return walk(from, distance);
  }

 private:
  Reach walk(NodeId from, IdVector<NodeId, int>& distance) const {
    std::vector<NodeId> queue{from};
    distance[from] = 0;
    for (std::size_t i = 0; i < queue.size(); ++i) {
      for (const NodeId next : neighbours_[queue[i]]) {
        if (distance[next] >= 0) continue;
        distance[next] = distance[queue[i]] + 1;
        queue.push_back(next);
      }
    }
    return {.nodes = queue.size(), .farthest = distance[queue.back()]};
  }

  IdVector<NodeId, std::vector<NodeId>> neighbours_;
};

/// The centre, and an end of the longest shortest path.
std::array<NodeId, 2> starts(const Distances& distances, const ResolvedGraph& graph) {
  NodeId centre{};
  NodeId end{};
  Distances::Reach of_centre{};
  Distances::Reach of_end{};
  for (const NodeId node : graph.nodes.ids()) {
    const Distances::Reach reach = distances.reach(node);
    const bool is_larger = reach.nodes > of_centre.nodes;
    if (is_larger || (reach.nodes == of_centre.nodes && reach.farthest < of_centre.farthest)) {
      std::tie(centre, of_centre) = std::pair(node, reach);
    }
    if (is_larger || (reach.nodes == of_end.nodes && reach.farthest > of_end.farthest)) {
      std::tie(end, of_end) = std::pair(node, reach);
    }
  }
  return {centre, end};
}

}  // namespace

bool is_network(const ResolvedGraph& graph) {
  const auto keeps_order = [](const Node& node) {
    return node.keeps_out_order || node.keeps_in_order;
  };
  const auto has_direction = [](const Edge& edge) {
    return !edge.constraint || edge.tail().arrow != ArrowHead::None ||
           edge.head().arrow != ArrowHead::None;
  };
  return graph.ranks_are_free && !graph.keeps_out_order && !graph.keeps_in_order &&
         !graph.edges.empty() && graph.rank_sets.empty() &&
         std::ranges::none_of(graph.nodes, keeps_order) &&
         std::ranges::none_of(graph.edges, has_direction);
}

std::vector<IdVector<EdgeId, bool>> network_ranks(const ResolvedGraph& graph) {
  std::vector<IdVector<EdgeId, bool>> ranks;
  if (!is_network(graph)) return ranks;
  const Distances distances(graph);
  for (const NodeId start : starts(distances, graph)) {
    const IdVector<NodeId, int> distance = distances.all_from(start);
    IdVector<EdgeId, bool> leads_up(graph.edges.size(), false);
    for (const EdgeId edge : graph.edges.ids()) {
      const NodeId tail = graph.edges[edge].tail().node;
      const NodeId head = graph.edges[edge].head().node;
      leads_up[edge] = std::pair(distance[tail], tail) > std::pair(distance[head], head);
    }
    const auto is_same = [&](const auto& known) { return std::ranges::equal(known, leads_up); };
    if (std::ranges::none_of(ranks, is_same)) ranks.push_back(std::move(leads_up));
  }
  return ranks;
}

}  // namespace boxart::internal
