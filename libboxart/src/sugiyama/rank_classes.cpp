#include "sugiyama/rank_classes.h"

#include "sugiyama/disjoint_sets.h"

#include <cstddef>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// Makes the classes, the sets one after the other. Two numbers behind those of the nodes stand for
/// the first and the last rank.
class Merger {
 public:
  explicit Merger(const Digraph& graph)
      : first_rank_(static_cast<int>(graph.nodes.size())),
        last_rank_(first_rank_ + 1),
        sets_(first_rank_ + 2) {}

  void merge(const Digraph::RankSet& set) {
    using enum Digraph::RankSet::Kind;
    if (set.nodes.empty()) return;
    const bool is_first = set.kind == Minimum || set.kind == Source;
    const bool is_last = set.kind == Maximum || set.kind == Sink;
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
    return result;
  }

 private:
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
  bool minimum_is_alone_ = false;
  bool maximum_is_alone_ = false;
};

}  // namespace

RankClasses rank_classes(const Digraph& graph) {
  Merger merger(graph);
  for (const Digraph::RankSet& set : graph.rank_sets)
    merger.merge(set);
  return std::move(merger).classes();
}

}  // namespace boxart::internal
