#include "layered/rank/detail/rank_classes.h"

#include "base/at.h"
#include "base/disjoint_sets.h"

#include <cstddef>
#include <map>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

/// Makes the classes, the sets one after the other. Two numbers behind those of the nodes stand for
/// the first and the last rank.
class Merger {
 public:
  explicit Merger(const Digraph& graph)
      : first_rank_(static_cast<int>(graph.nodes.size())),
        last_rank_(first_rank_ + 1),
        sets_(first_rank_ + 2) {}

  void merge(const Digraph::RankSet& set) {
    using enum RankSetKind;
    if (set.nodes.empty()) return;
    const bool is_first = set.kind == Minimum || set.kind == Source;
    const bool is_last = set.kind == Maximum || set.kind == Sink;
    if (set.cluster != none<ClusterId> && (is_first || is_last)) {
      merge_end(set, is_first, set.kind == Source || set.kind == Sink);
      return;
    }
    int anchor = static_cast<int>(set.nodes.front());
    if (is_first) anchor = first_rank_;
    if (is_last) anchor = last_rank_;
    bool has_member = false;
    for (const NodeId node : set.nodes) {
      has_member |= join(anchor, static_cast<int>(node)) && (is_first || is_last);
    }
    minimum_is_alone_ |= has_member && set.kind == Source;
    maximum_is_alone_ |= has_member && set.kind == Sink;
  }

  RankClasses classes() && {
    RankClasses result;
    result.of.resize(at(first_rank_));
    std::vector<int> number(at(last_rank_) + 1, -1);
    for (const NodeId node : result.of.ids()) {
      int& of_set = number[at(sets_.find(static_cast<int>(node)))];
      if (of_set < 0) of_set = result.count++;
      result.of[node] = of_set;
    }
    result.minimum = number[at(sets_.find(first_rank_))];
    result.maximum = number[at(sets_.find(last_rank_))];
    result.minimum_is_alone = minimum_is_alone_;
    result.maximum_is_alone = maximum_is_alone_;
    if (ends_.empty()) return result;
    result.ends_of.resize(at(result.count));
    for (const auto& [key, end] : ends_) {
      const int of = result.of[end.node];
      result.ends_of[at(of)].push_back(result.cluster_ends.size());
      result.cluster_ends.push_back(
          {.cluster = key.first, .of = of, .is_first = key.second, .is_alone = end.is_alone});
    }
    return result;
  }

 private:
  struct End {
    NodeId node;  // one of those on it
    bool is_alone = false;
  };

  void merge_end(const Digraph::RankSet& set, bool is_first, bool is_alone) {
    End& end =
        ends_.insert({{set.cluster, is_first}, End{.node = set.nodes.front()}}).first->second;
    end.is_alone |= is_alone;
    for (const NodeId node : set.nodes)
      join(static_cast<int>(end.node), static_cast<int>(node));
  }

  /// False if that would make the first rank the last one.
  bool join(int a, int b) {
    const int first = sets_.find(first_rank_);
    const int last = sets_.find(last_rank_);
    a = sets_.find(a);
    b = sets_.find(b);
    if ((a == first && b == last) || (a == last && b == first)) return false;
    sets_.join(a, b);
    return true;
  }

  int first_rank_;
  int last_rank_;
  DisjointSets sets_;
  std::map<std::pair<ClusterId, bool>, End> ends_;  // of clusters; true: the first rank
  bool minimum_is_alone_ = false;
  bool maximum_is_alone_ = false;
};

}  // namespace

bool RankClasses::is_end(const Digraph& graph, NodeId node, bool is_first, NodeId other) const {
  if (ends_of.empty()) return false;
  for (const std::size_t i : ends_of[at(of[node])]) {
    const ClusterEnd& end = cluster_ends[i];
    if (end.is_first != is_first) continue;
    ClusterId around = graph.nodes[other].cluster;
    while (around != none<ClusterId> && around != end.cluster)
      around = graph.clusters[around].parent;
    if (around == end.cluster) return true;
  }
  return false;
}

RankClasses rank_classes(const Digraph& graph) {
  Merger merger(graph);
  for (const Digraph::RankSet& set : graph.rank_sets)
    merger.merge(set);
  return std::move(merger).classes();
}

}  // namespace boxart::internal
