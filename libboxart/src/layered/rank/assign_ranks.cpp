#include "layered/rank/assign_ranks.h"

#include "base/at.h"
#include "base/disjoint_sets.h"
#include "layered/rank/detail/close_gaps.h"
#include "layered/rank/detail/contract_bands.h"
#include "layered/rank/detail/cycle_removal.h"
#include "layered/rank/detail/rank_classes.h"
#include "layered/simplex/network_simplex.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>
#include <map>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

/// The cost of each rank that a cluster spans, in edges of weight 1: compact frames matter more
/// than short edges into them.
constexpr int cluster_weight = 1000;
/// What a rank between a cluster's end and a node that is to stand there costs: more than any edge.
constexpr int end_weight = 40 * cluster_weight;

/// The graph that is ranked: a vertex for each class, and one for the top and the bottom of each
/// cluster.
class Ranking {
 public:
  Ranking(const Digraph& graph, StopToken stop)
      : graph_(graph),
        stop_(stop),
        classes_(rank_classes(graph)),
        pivots_(graph.nodes.size() + graph.edges.size() > simplex_bound
                    ? 0
                    : std::numeric_limits<int>::max()),
        problem_{.node_count = classes_.count + 2 * static_cast<int>(graph.clusters.size())} {
    add_edges();
    add_clusters();
  }

  Ranks ranks() {
    const std::vector<int> components = find_components();
    keep_sets_outside(components);
    solve();
    place_components(components);
    x_.resize(at(classes_.count));
    close_gaps(user_edges_, x_);

    Ranks result(graph_.nodes.size());
    for (const NodeId node : result.ids())
      result[node] = x_[at(classes_.of[node])];
    return result;
  }

 private:
  int top(ClusterId cluster) const { return classes_.count + 2 * static_cast<int>(cluster); }
  int bottom(ClusterId cluster) const { return top(cluster) + 1; }

  /// What the ranks take the other way round. Bands are found on the way.
  std::vector<EdgeId> reversed_edges() {
    const auto has_band = [](const Digraph::Cluster& cluster) { return cluster.has_band; };
    if (std::ranges::none_of(graph_.clusters, has_band)) return feedback_arc_set(graph_);
    const ContractedBands contracted = contract_bands(graph_);
    std::vector<EdgeId> reversed = feedback_arc_set(contracted.graph);
    part_bands(number_bands(contracted, reversed));
    return reversed;
  }

  /// Clusters of a band stand above those of the next one of the same parent: between them lies a
  /// vertex.
  void part_bands(const IdVector<ClusterId, int>& bands) {
    std::map<std::pair<ClusterId, int>, int> below;  // the vertex below a band
    const auto below_band = [&](ClusterId parent, int band) {
      const auto [found, is_new] = below.insert({{parent, band}, 0});
      if (is_new) found->second = problem_.node_count++;
      return found->second;
    };
    const auto add_band = [&](int tail, int head, int length) {
      bands_.push_back({.tail = tail, .head = head, .minimum_length = length, .weight = 0});
    };
    for (const ClusterId cluster : bands.ids()) {
      const int band = bands[cluster];
      if (band < 0) continue;
      const ClusterId parent = graph_.clusters[cluster].parent;
      add_band(bottom(cluster), below_band(parent, band), 1);
      if (band > 0) add_band(below_band(parent, band - 1), top(cluster), 0);
    }
    for (auto upper = below.begin(); upper != below.end(); ++upper) {
      const auto lower = std::next(upper);
      if (lower == below.end() || lower->first.first != upper->first.first) continue;
      add_band(upper->second, lower->second, 0);
    }
  }

  void add_edges() {
    IdVector<EdgeId, bool> is_reversed(graph_.edges.size());
    for (const EdgeId id : reversed_edges())
      is_reversed[id] = true;
    has_above_.resize(at(classes_.count));
    has_below_.resize(at(classes_.count));
    for (const EdgeId id : graph_.edges.ids()) {
      const Digraph::Edge& edge = graph_.edges[id];
      if (!edge.constraint || classes_.is_flat(edge)) continue;
      int tail = classes_.of[edge.tail().node];
      int head = classes_.of[edge.head().node];
      if (is_reversed[id]) std::swap(tail, head);
      // Not even an edge of length 0 may join the rank of a source or a sink.
      const bool leaves_rank = (tail == classes_.minimum && classes_.minimum_is_alone) ||
                               (head == classes_.maximum && classes_.maximum_is_alone);
      user_edges_.push_back({.tail = tail,
                             .head = head,
                             .minimum_length = std::max(edge.minimum_length, leaves_rank ? 1 : 0),
                             // In quarters, so that what weighs nothing is still short.
                             .weight = edge.weight <= 0 ? 1 : 4 * edge.weight});
      has_below_[at(tail)] = true;
      has_above_[at(head)] = true;
    }
    problem_.edges = user_edges_;
    problem_.edges.insert(problem_.edges.end(), bands_.begin(), bands_.end());
  }

  void add(int tail, int head, int minimum_length, int weight) {
    problem_.edges.push_back(
        {.tail = tail, .head = head, .minimum_length = minimum_length, .weight = weight});
  }

  void add_clusters() {
    for (const ClusterId cluster : graph_.clusters.ids()) {
      add(top(cluster), bottom(cluster), 0, 4 * cluster_weight);
      const ClusterId parent = graph_.clusters[cluster].parent;
      if (parent == none<ClusterId>) continue;
      add(top(parent), top(cluster), 0, 0);
      add(bottom(cluster), bottom(parent), 0, 0);
    }
    for (const NodeId node : graph_.nodes.ids()) {
      const ClusterId cluster = graph_.nodes[node].cluster;
      if (cluster == none<ClusterId>) continue;
      const int vertex = classes_.of[node];
      // What nothing else holds is at the top.
      const bool is_free = !has_above_[at(vertex)] && !has_below_[at(vertex)];
      add(top(cluster), vertex, 0, is_free ? 4 : 0);
      add(vertex, bottom(cluster), 0, 0);
    }
    for (const RankClasses::ClusterEnd& end : classes_.cluster_ends) {
      if (end.is_first) add(top(end.cluster), end.of, 0, end_weight);
      if (!end.is_first) add(end.of, bottom(end.cluster), 0, end_weight);
    }
    keep_ends_alone();
  }

  /// Keeps the others in a cluster off the rank of its source or sink. Nothing may come to that
  /// from above (below), or there could be a cycle.
  void keep_ends_alone() {
    std::size_t budget = 1000 + 4 * (graph_.nodes.size() + graph_.edges.size());
    std::vector<bool> is_entered = has_above_;
    std::vector<bool> is_left = has_below_;
    const auto ends = [&](bool first) {
      for (const RankClasses::ClusterEnd& end : classes_.cluster_ends) {
        if (!end.is_alone || end.is_first != first) continue;
        if (end.of == (first ? classes_.maximum : classes_.minimum)) continue;
        if ((first ? is_entered : is_left)[at(end.of)]) continue;
        const std::vector<int> others = others_in(end);
        if (others.size() > budget) return;
        budget -= others.size();
        for (const int other : others) {
          // The other one may be closed by a set of its own.
          if (is_closed_[at(other)]) continue;
          add(first ? end.of : other, first ? other : end.of, 1, 0);
          is_entered[at(first ? other : end.of)] = true;
          is_left[at(first ? end.of : other)] = true;
        }
        is_closed_[at(end.of)] = true;
      }
    };
    is_closed_.assign(at(classes_.count), false);
    // Nothing comes to those of the graph from the wrong side, either.
    for (const int end : {classes_.minimum, classes_.maximum}) {
      if (end >= 0) is_closed_[at(end)] = true;
    }
    ends(true);
    ends(false);
  }

  /// The classes with nodes in the cluster of an end, without its own.
  std::vector<int> others_in(const RankClasses::ClusterEnd& end) {
    collect_members();
    std::vector<int> others;
    std::vector<ClusterId> stack{end.cluster};
    while (!stack.empty()) {
      const ClusterId cluster = stack.back();
      stack.pop_back();
      for (const int member : members_[index(cluster)])
        if (member != end.of) others.push_back(member);
      stack.insert(stack.end(), inside_[index(cluster)].begin(), inside_[index(cluster)].end());
    }
    std::ranges::sort(others);
    others.erase(std::unique(others.begin(), others.end()), others.end());
    return others;
  }

  void collect_members() {
    if (!members_.empty()) return;
    members_.resize(graph_.clusters.size());
    inside_.resize(graph_.clusters.size());
    for (const NodeId node : graph_.nodes.ids()) {
      const ClusterId cluster = graph_.nodes[node].cluster;
      if (cluster != none<ClusterId>) members_[index(cluster)].push_back(classes_.of[node]);
    }
    for (const ClusterId cluster : graph_.clusters.ids()) {
      const ClusterId parent = graph_.clusters[cluster].parent;
      if (parent != none<ClusterId>) inside_[index(parent)].push_back(cluster);
    }
  }

  /// A name for the connected component of each vertex.
  std::vector<int> find_components() const {
    DisjointSets sets(problem_.node_count);
    for (const SimplexEdge& edge : problem_.edges)
      sets.join(edge.tail, edge.head);
    std::vector<int> components(at(problem_.node_count));
    for (int vertex = 0; vertex < problem_.node_count; ++vertex) {
      components[at(vertex)] = sets.find(vertex);
    }
    return components;
  }

  /// The minimum goes above the other vertices of its component, and the maximum below: above the
  /// first and below the last of each path is enough. The other components are placed later.
  void keep_sets_outside(const std::vector<int>& components) {
    const int minimum = classes_.minimum;
    const int maximum = classes_.maximum;
    const auto shares_component = [&](int vertex, int set) {
      return set >= 0 && vertex != set && components[at(vertex)] == components[at(set)];
    };
    for (int vertex = 0; vertex < classes_.count; ++vertex) {
      if (shares_component(vertex, minimum) && !has_above_[at(vertex)]) {
        add(minimum, vertex, classes_.minimum_is_alone ? 1 : 0, 0);
      }
      if (shares_component(vertex, maximum) && !has_below_[at(vertex)]) {
        add(vertex, maximum, classes_.maximum_is_alone ? 1 : 0, 0);
      }
    }
  }

  void solve() {
    x_ = network_simplex(problem_, {.pivots = pivots_, .least = true, .stop = stop_});
  }

  struct Extent {
    int least = std::numeric_limits<int>::max();
    int greatest = std::numeric_limits<int>::min();
    int height() const { return greatest - least; }
  };

  std::vector<Extent> extents(const std::vector<int>& components) const {
    std::vector<Extent> result(components.size());
    for (int vertex = 0; vertex < classes_.count; ++vertex) {
      Extent& extent = result[at(components[at(vertex)])];
      extent.least = std::min(extent.least, x_[at(vertex)]);
      extent.greatest = std::max(extent.greatest, x_[at(vertex)]);
    }
    return result;
  }

  /// Moves each component to the first rank that is open to it, and that of the maximum to where
  /// the maximum is on the last rank.
  void place_components(const std::vector<int>& components) {
    const int of_minimum = classes_.minimum < 0 ? -1 : components[at(classes_.minimum)];
    const int of_maximum = classes_.maximum < 0 ? -1 : components[at(classes_.maximum)];
    const auto first_rank = [&](int component) {
      return classes_.minimum_is_alone && component != of_minimum ? 1 : 0;
    };
    int last_rank = 0;  // what the others leave to the maximum
    std::vector<Extent> extent = extents(components);
    for (int vertex = 0; vertex < classes_.count; ++vertex) {
      const int component = components[at(vertex)];
      if (of_maximum < 0 || component == of_maximum) continue;
      last_rank = std::max(last_rank,
                           first_rank(component) + extent[at(component)].height() +
                               (classes_.maximum_is_alone ? 1 : 0));
    }
    if (of_maximum >= 0 && of_maximum == of_minimum &&
        extent[at(of_maximum)].height() < last_rank) {
      // Both ends of this component are fixed: it has to be longer.
      add(classes_.minimum, classes_.maximum, last_rank, 0);
      solve();
      extent = extents(components);
    }
    for (int vertex = 0; vertex < problem_.node_count; ++vertex) {
      const int component = components[at(vertex)];
      const Extent& old = extent[at(component)];
      if (old.least > old.greatest) continue;  // of clusters without nodes
      int first = first_rank(component);
      if (component == of_maximum) first = std::max(first, last_rank - old.height());
      x_[at(vertex)] += first - old.least;
    }
  }

  const Digraph& graph_;
  const StopToken stop_;
  const RankClasses classes_;
  const int pivots_;
  SimplexProblem problem_;
  std::vector<SimplexEdge> user_edges_;  // between classes, all downwards
  std::vector<SimplexEdge> bands_;       // between clusters of bands that follow each other
  std::vector<bool> has_above_;
  std::vector<bool> has_below_;
  std::vector<bool> is_closed_;                 // is it the source or sink of a cluster, alone?
  std::vector<std::vector<int>> members_;       // the classes of the nodes of each cluster
  std::vector<std::vector<ClusterId>> inside_;  // the clusters in each
  std::vector<int> x_;
};

}  // namespace

Ranks assign_ranks(const Digraph& graph, StopToken stop) {
  std::vector<EdgeId> turned;
  for (const EdgeId edge : graph.edges.ids()) {
    if (graph.edges[edge].leads_up) turned.push_back(edge);
  }
  if (turned.empty()) return Ranking(graph, stop).ranks();
  Digraph as_ranked = graph;
  reverse_edges(as_ranked, turned);
  return Ranking(as_ranked, stop).ranks();
}

}  // namespace boxart::internal
