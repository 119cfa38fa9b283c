#include "layered/rank/detail/close_gaps.h"

#include "base/at.h"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>
#include <queue>
#include <utility>

namespace boxart::internal {

namespace {

/// The edges that span the gap under way, least slack on top. Everything behind closed gaps moved
/// by `moved`, so an edge that spans them lost as much: kept is its slack when it was met, and
/// `moved` then.
class SpanningEdges {
 public:
  void meet(int slack, int head, int moved) { edges_.push({slack + moved, head}); }

  /// How far what is at `next` and behind may move up.
  int slack(int next, int wanted, int moved, const std::vector<int>& x) {
    while (!edges_.empty() && x[at(edges_.top().second)] < next)
      edges_.pop();
    return edges_.empty() ? wanted : std::min(wanted, edges_.top().first - moved);
  }

 private:
  using Edge = std::pair<int, int>;
  std::priority_queue<Edge, std::vector<Edge>, std::greater<>> edges_;
};

}  // namespace

void close_gaps(std::span<const SimplexEdge> edges, std::vector<int>& x) {
  if (x.empty()) return;
  std::vector<int> by_tail(edges.size());
  std::iota(by_tail.begin(), by_tail.end(), 0);
  std::ranges::stable_sort(by_tail, {}, [&](int i) { return x[at(edges[at(i)].tail)]; });
  std::vector<int> taken(x);
  std::ranges::sort(taken);
  taken.erase(std::unique(taken.begin(), taken.end()), taken.end());

  // By the old values, from the top: `moved_by[i]` is for all that was at `taken[i]`.
  std::vector<int> moved_by(taken.size(), taken.front());
  SpanningEdges spanning;
  auto next_edge = by_tail.begin();
  for (std::size_t i = 1; i < taken.size(); ++i) {
    const int moved = moved_by[i - 1];
    for (; next_edge != by_tail.end(); ++next_edge) {
      const SimplexEdge& edge = edges[at(*next_edge)];
      const int tail = x[at(edge.tail)];
      if (tail >= taken[i]) break;
      const int slack = x[at(edge.head)] - tail - edge.minimum_length;
      if (x[at(edge.head)] >= taken[i]) spanning.meet(slack, edge.head, moved);
    }
    const int gap = taken[i] - taken[i - 1] - 1;
    moved_by[i] = moved + (gap > 0 ? spanning.slack(taken[i], gap, moved, x) : 0);
  }
  for (int& value : x) {
    const auto place = std::ranges::lower_bound(taken, value) - taken.begin();
    value -= moved_by[static_cast<std::size_t>(place)];
  }
}

}  // namespace boxart::internal
