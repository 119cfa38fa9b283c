#include "layered/rank/detail/contract_bands.h"

#include "base/at.h"
#include "base/ends.h"
#include "layered/rank/detail/rank_classes.h"

#include <algorithm>
#include <vector>

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

ContractedBands contract_bands(const Digraph& graph) {
  const BandTree tree(graph);
  ContractedBands contracted{
      .graph = {.edges = graph.edges, .clusters = graph.clusters, .rank_sets = graph.rank_sets},
      .node_of = IdVector<ClusterId, NodeId>(graph.clusters.size(), none<NodeId>)};
  IdVector<NodeId, NodeId> node_of(graph.nodes.size(), none<NodeId>);
  for (const NodeId node : graph.nodes.ids()) {
    ClusterId cluster = tree.innermost(graph.nodes[node].cluster);
    for (; cluster != none<ClusterId>; cluster = tree.around(cluster)) {
      if (contracted.node_of[cluster] != none<NodeId>) break;
      contracted.node_of[cluster] =
          contracted.graph.nodes.add({.cluster = graph.clusters[cluster].parent});
    }
    node_of[node] = contracted.graph.nodes.add({.cluster = graph.nodes[node].cluster});
  }
  for (Digraph::Edge& edge : contracted.graph.edges) {
    const ByEnd<EdgeEnd, ClusterId> bands = tree.parted_by(edge);
    for (const EdgeEnd end : edge_ends) {
      NodeId& node = edge.ends[end].node;
      node = bands[end] == none<ClusterId> ? node_of[node] : contracted.node_of[bands[end]];
    }
  }
  for (Digraph::RankSet& set : contracted.graph.rank_sets) {
    for (NodeId& node : set.nodes)
      node = node_of[node];
  }
  return contracted;
}

IdVector<ClusterId, int> number_bands(const ContractedBands& contracted,
                                      std::span<const EdgeId> reversed) {
  const Digraph& graph = contracted.graph;
  IdVector<NodeId, ClusterId> cluster_of(graph.nodes.size(), none<ClusterId>);
  for (const ClusterId cluster : contracted.node_of.ids()) {
    const NodeId node = contracted.node_of[cluster];
    if (node != none<NodeId>) cluster_of[node] = cluster;
  }
  // In topological order of what shares ranks.
  const RankClasses classes = rank_classes(graph);
  IdVector<EdgeId, bool> is_reversed(graph.edges.size(), false);
  for (const EdgeId edge : reversed)
    is_reversed[edge] = true;
  struct Arc {
    int head;
    bool joins_bands;  // of one parent
  };
  std::vector<std::vector<Arc>> arcs(at(classes.count));
  std::vector<int> missing(at(classes.count), 0);
  for (const EdgeId id : graph.edges.ids()) {
    const Digraph::Edge& edge = graph.edges[id];
    if (!edge.constraint || classes.is_flat(edge)) continue;
    const NodeId tail = edge.ends[is_reversed[id] ? EdgeEnd::Head : EdgeEnd::Tail].node;
    const NodeId head = edge.ends[is_reversed[id] ? EdgeEnd::Tail : EdgeEnd::Head].node;
    const bool are_bands =
        cluster_of[tail] != none<ClusterId> && cluster_of[head] != none<ClusterId>;
    const bool joins_bands = are_bands && graph.clusters[cluster_of[tail]].parent ==
                                              graph.clusters[cluster_of[head]].parent;
    arcs[at(classes.of[tail])].push_back({.head = classes.of[head], .joins_bands = joins_bands});
    ++missing[at(classes.of[head])];
  }
  std::vector<int> ready;
  for (int i = 0; i < classes.count; ++i) {
    if (missing[at(i)] == 0) ready.push_back(i);
  }
  std::vector<int> number(at(classes.count), 0);
  while (!ready.empty()) {
    const int tail = ready.back();
    ready.pop_back();
    for (const auto& [head, joins_bands] : arcs[at(tail)]) {
      number[at(head)] = std::max(number[at(head)], number[at(tail)] + (joins_bands ? 1 : 0));
      if (--missing[at(head)] == 0) ready.push_back(head);
    }
  }
  IdVector<ClusterId, int> bands(graph.clusters.size(), -1);
  for (const ClusterId cluster : bands.ids()) {
    const NodeId node = contracted.node_of[cluster];
    if (node != none<NodeId>) bands[cluster] = number[at(classes.of[node])];
  }
  return bands;
}

}  // namespace boxart::internal
