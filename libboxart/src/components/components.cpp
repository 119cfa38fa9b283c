#include "components/components.h"

#include "base/disjoint_sets.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {
namespace {

class Splitter {
 public:
  explicit Splitter(const ResolvedGraph& graph)
      : graph_(graph), sets_(static_cast<int>(graph.nodes.size())) {}

  std::vector<Component> split() {
    join_all();
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
  void join(NodeId a, NodeId b) { sets_.join(static_cast<int>(a), static_cast<int>(b)); }

  void join_all() {
    for (const Edge& edge : graph_.edges)
      join(edge.tail().node, edge.head().node);
    for (const RankSet& set : graph_.rank_sets) {
      for (const NodeId node : set.nodes)
        join(set.nodes.front(), node);
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
      join(first, id);
    }
  }

  void number() {
    component_of_.resize(graph_.nodes.size());
    std::vector<std::size_t> number(graph_.nodes.size());
    for (const NodeId id : graph_.nodes.ids()) {
      // A set is named by its least member, so components come in the order of the input.
      const auto root = static_cast<std::size_t>(sets_.find(static_cast<int>(id)));
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
  DisjointSets sets_;
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
