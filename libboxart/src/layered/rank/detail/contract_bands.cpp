#include "layered/rank/detail/contract_bands.h"

#include "base/ends.h"
#include "base/id_vector.h"

namespace boxart::internal {
namespace {

/// Which clusters with bands lie in which.
class BandTree {
 public:
  explicit BandTree(const Digraph& graph)
      : graph_(graph),
        around_(graph.clusters.size(), none<ClusterId>),
        depth_(graph.clusters.size(), 0) {
    // A parent stands before its children.
    for (const ClusterId cluster : graph.clusters.ids()) {
      around_[cluster] = innermost(graph.clusters[cluster].parent);
      if (around_[cluster] != none<ClusterId>) depth_[cluster] = depth_[around_[cluster]] + 1;
    }
  }

  /// The innermost one that is this cluster or holds it.
  ClusterId innermost(ClusterId cluster) const {
    if (cluster == none<ClusterId>) return cluster;
    return graph_.clusters[cluster].has_band ? cluster : around_[cluster];
  }

  /// The next one that holds this one.
  ClusterId around(ClusterId cluster) const { return around_[cluster]; }

  /// For each end of an edge the outermost one that holds it and not the other; none: the node
  /// itself.
  ByEnd<EdgeEnd, ClusterId> parted_by(const Digraph::Edge& edge) const {
    ByEnd<EdgeEnd, ClusterId> outermost{none<ClusterId>, none<ClusterId>};
    ByEnd<EdgeEnd, ClusterId> now;
    for (const EdgeEnd end : edge_ends)
      now[end] = innermost(graph_.nodes[edge.ends[end].node].cluster);
    const auto depth = [&](ClusterId c) { return c == none<ClusterId> ? -1 : depth_[c]; };
    while (now[EdgeEnd::Tail] != now[EdgeEnd::Head]) {
      const bool tail_is_deeper = depth(now[EdgeEnd::Tail]) >= depth(now[EdgeEnd::Head]);
      const EdgeEnd end = tail_is_deeper ? EdgeEnd::Tail : EdgeEnd::Head;
      outermost[end] = now[end];
      now[end] = around_[now[end]];
    }
    return outermost;
  }

 private:
  const Digraph& graph_;
  IdVector<ClusterId, ClusterId> around_;
  IdVector<ClusterId, int> depth_;
};

}  // namespace

Digraph contract_bands(const Digraph& graph) {
  const BandTree tree(graph);
  Digraph contracted{
      .edges = graph.edges, .clusters = graph.clusters, .rank_sets = graph.rank_sets};
  IdVector<ClusterId, NodeId> node_of_cluster(graph.clusters.size(), none<NodeId>);
  IdVector<NodeId, NodeId> node_of(graph.nodes.size(), none<NodeId>);
  for (const NodeId node : graph.nodes.ids()) {
    ClusterId cluster = tree.innermost(graph.nodes[node].cluster);
    for (; cluster != none<ClusterId>; cluster = tree.around(cluster)) {
      if (node_of_cluster[cluster] != none<NodeId>) break;
      node_of_cluster[cluster] = contracted.nodes.add({.cluster = graph.clusters[cluster].parent});
    }
    node_of[node] = contracted.nodes.add({.cluster = graph.nodes[node].cluster});
  }
  for (Digraph::Edge& edge : contracted.edges) {
    const ByEnd<EdgeEnd, ClusterId> bands = tree.parted_by(edge);
    for (const EdgeEnd end : edge_ends) {
      NodeId& node = edge.ends[end].node;
      node = bands[end] == none<ClusterId> ? node_of[node] : node_of_cluster[bands[end]];
    }
  }
  for (Digraph::RankSet& set : contracted.rank_sets) {
    for (NodeId& node : set.nodes)
      node = node_of[node];
  }
  return contracted;
}

std::vector<JoinedBands> joined_bands(const Digraph& graph) {
  const BandTree tree(graph);
  std::vector<JoinedBands> joined;
  for (const EdgeId id : graph.edges.ids()) {
    if (!graph.edges[id].constraint) continue;
    const auto bands = tree.parted_by(graph.edges[id]);
    const ClusterId tail = bands[EdgeEnd::Tail];
    const ClusterId head = bands[EdgeEnd::Head];
    if (tail == none<ClusterId> || head == none<ClusterId>) continue;
    if (graph.clusters[tail].parent != graph.clusters[head].parent) continue;
    joined.push_back({.edge = id, .tail = tail, .head = head});
  }
  return joined;
}

}  // namespace boxart::internal
