#include "components/components.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

/// Sets of nodes that are joined: a forest with paths halved on the way.
class UnionFind {
 public:
  explicit UnionFind(std::size_t size) : parent_(size) {
    for (std::size_t i = 0; i < size; ++i)
      parent_[i] = i;
  }
  std::size_t find(std::size_t i) {
    while (parent_[i] != i)
      i = parent_[i] = parent_[parent_[i]];
    return i;
  }
  /// The least member stays the root, so that components come in the order of the input.
  void join(std::size_t a, std::size_t b) {
    a = find(a);
    b = find(b);
    parent_[std::max(a, b)] = std::min(a, b);
  }

 private:
  std::vector<std::size_t> parent_;
};

class Splitter {
 public:
  explicit Splitter(const ResolvedGraph& graph) : graph_(graph), sets_(graph.nodes.size()) {}

  std::vector<Component> split() {
    join();
    number();
    copy_clusters();
    for (const NodeId id : graph_.nodes.ids())
      copy_node(id);
    for (const EdgeId id : graph_.edges.ids())
      copy_edge(id);
    for (const RankSet& set : graph_.rank_sets)
      copy_rank_set(set);
    return std::move(out_);
  }

 private:
  void join() {
    for (const Edge& edge : graph_.edges)
      sets_.join(index(edge.tail().node), index(edge.head().node));
    for (const RankSet& set : graph_.rank_sets) {
      for (const NodeId node : set.nodes)
        sets_.join(index(set.nodes.front()), index(node));
    }
    // The outermost cluster of each holds together all that is inside.
    outermost_.resize(graph_.clusters.size());
    for (const ClusterId id : graph_.clusters.ids()) {
      const ClusterId parent = graph_.clusters[id].parent;
      outermost_[id] = parent == none<ClusterId> ? id : outermost_[parent];
    }
    first_in_.resize(graph_.clusters.size(), none<NodeId>);
    for (const NodeId id : graph_.nodes.ids()) {
      if (graph_.nodes[id].cluster == none<ClusterId>) continue;
      NodeId& first = first_in_[outermost_[graph_.nodes[id].cluster]];
      if (first == none<NodeId>) first = id;
      sets_.join(index(first), index(id));
    }
  }

  void number() {
    component_of_.resize(graph_.nodes.size());
    std::vector<std::size_t> number(graph_.nodes.size());
    for (const NodeId id : graph_.nodes.ids()) {
      const std::size_t root = sets_.find(index(id));
      if (root == index(id)) {
        number[root] = out_.size();
        const GraphAttributes& attributes = graph_;
        out_.push_back({.graph = {attributes}, .nodes = {}, .edges = {}, .clusters = {}});
      }
      component_of_[id] = number[root];
    }
    new_node_.resize(graph_.nodes.size());
    new_cluster_.resize(graph_.clusters.size(), none<ClusterId>);
  }

  void copy_clusters() {
    for (const ClusterId id : graph_.clusters.ids()) {
      const NodeId first = first_in_[outermost_[id]];
      if (first == none<NodeId>) continue;  // it holds nothing
      Component& to = out_[component_of_[first]];
      Cluster cluster = graph_.clusters[id];
      if (cluster.parent != none<ClusterId>) cluster.parent = new_cluster_[cluster.parent];
      new_cluster_[id] = to.graph.clusters.add(std::move(cluster));
      to.clusters.add(id);
    }
  }

  ClusterId renamed(ClusterId cluster) const {
    return cluster == none<ClusterId> ? cluster : new_cluster_[cluster];
  }

  void copy_node(NodeId id) {
    Component& to = out_[component_of_[id]];
    Node node = graph_.nodes[id];
    node.cluster = renamed(node.cluster);
    new_node_[id] = to.graph.nodes.add(std::move(node));
    to.nodes.add(id);
  }

  void copy_edge(EdgeId id) {
    Edge edge = graph_.edges[id];
    Component& to = out_[component_of_[edge.tail().node]];
    for (Edge::End& end : edge.ends) {
      end.node = new_node_[end.node];
      end.cluster = renamed(end.cluster);
    }
    to.graph.edges.add(std::move(edge));
    to.edges.add(id);
  }

  void copy_rank_set(const RankSet& set) {
    if (set.nodes.empty()) return;
    RankSet copy{.kind = set.kind, .nodes = {}, .cluster = renamed(set.cluster)};
    for (const NodeId node : set.nodes)
      copy.nodes.push_back(new_node_[node]);
    out_[component_of_[set.nodes.front()]].graph.rank_sets.push_back(std::move(copy));
  }

  const ResolvedGraph& graph_;
  UnionFind sets_;
  IdVector<ClusterId, ClusterId> outermost_;
  IdVector<ClusterId, NodeId> first_in_;
  IdVector<NodeId, std::size_t> component_of_;
  IdVector<NodeId, NodeId> new_node_;
  IdVector<ClusterId, ClusterId> new_cluster_;
  std::vector<Component> out_;
};

}  // namespace

std::vector<Component> split_components(const ResolvedGraph& graph) {
  return Splitter(graph).split();
}

}  // namespace boxart::internal
