#include "layered/simplex/detail/feasible_tree.h"

#include "base/at.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <iterator>
#include <utility>

namespace boxart::internal {

namespace {

/// Raises the values of the nodes in the queue, and of all that depend on them, until every edge
/// has its length: first in, first out, so that a node is raised at most V times.
void raise_until_feasible(const SimplexArcs& out,
                          std::deque<int> queue,
                          std::vector<std::int64_t>& x,
                          StopToken stop) {
  std::vector<bool> is_queued(x.size());
  for (const int node : queue)
    is_queued[at(node)] = true;
  unsigned calls = 0;
  while (!queue.empty()) {
    stop.ask_seldom(calls);
    const int node = queue.front();
    queue.pop_front();
    is_queued[at(node)] = false;
    for (const SimplexArc& arc : out.of(node)) {
      const std::int64_t least = x[at(node)] + arc.minimum_length;
      if (x[at(arc.other)] >= least) continue;
      x[at(arc.other)] = least;
      if (is_queued[at(arc.other)]) continue;
      is_queued[at(arc.other)] = true;
      queue.push_back(arc.other);
    }
  }
}

/// An edge with one end in the growing tree. `key` is its slack before the tree moved by `shift`.
struct FrontierEdge {
  std::int64_t key;
  bool is_known;
  int weight;
  int edge;
};

/// Orders a heap so that the edge to take next is on top.
bool comes_later(const FrontierEdge& a, const FrontierEdge& b) {
  if (a.key != b.key) return a.key > b.key;
  if (a.is_known != b.is_known) return b.is_known;
  if (a.weight != b.weight) return a.weight < b.weight;
  return a.edge > b.edge;
}

/// Grows one tree after the other. A tree moves as a whole with each edge that it takes; so its
/// nodes keep their value less the tree's `shift`, and the edges at its frontier a slack that is
/// only right once the shift is added or subtracted. Edges that leave the tree lose slack as it
/// moves down, those that enter it win as much: one heap for each.
class TreeGrower {
 public:
  TreeGrower(const SimplexProblem& problem,
             const SimplexArcs& out,
             const SimplexArcs& in,
             const KnownTree& known,
             std::vector<std::int64_t>& x)
      : problem_(problem),
        out_(out),
        in_(in),
        known_(known),
        x_(x),
        is_in_tree_(x.size()),
        forest_{.growth = {},
                .parent = std::vector(x.size(), -1),
                .parent_edge = std::vector(x.size(), -1)} {
    forest_.growth.reserve(x.size());
  }

  TightForest grow(StopToken stop) && {
    stop_ = stop;
    for (int node = 0; node < problem_.node_count; ++node) {
      if (!is_in_tree_[at(node)]) grow_tree(node);
    }
    return std::move(forest_);
  }

 private:
  void grow_tree(int root) {
    const std::size_t first = forest_.growth.size();
    shift_ = 0;
    add(root);
    for (;;) {
      drop_inner_edges(leaving_);
      drop_inner_edges(entering_);
      if (leaving_.empty() && entering_.empty()) break;
      take_edge_of_least_slack();
    }
    for (std::size_t i = first; i < forest_.growth.size(); ++i) {
      x_[at(forest_.growth[i])] += shift_;
    }
  }

  void add(int node) {
    stop_.ask_seldom(calls_);
    is_in_tree_[at(node)] = true;
    forest_.growth.push_back(node);
    x_[at(node)] -= shift_;
    for (const SimplexArc& arc : out_.of(node)) {
      if (!is_in_tree_[at(arc.other)]) push(leaving_, arc, x_[at(arc.other)] - x_[at(node)]);
    }
    for (const SimplexArc& arc : in_.of(node)) {
      if (!is_in_tree_[at(arc.other)]) push(entering_, arc, x_[at(node)] - x_[at(arc.other)]);
    }
  }

  void push(std::vector<FrontierEdge>& heap, const SimplexArc& arc, std::int64_t length) {
    heap.push_back({.key = length - arc.minimum_length,
                    .is_known = is_known(arc.edge),
                    .weight = problem_.edges[at(arc.edge)].weight,
                    .edge = arc.edge});
    std::ranges::push_heap(heap, comes_later);
  }

  bool is_known(int id) const {
    if (known_.empty()) return false;
    const SimplexEdge& edge = problem_.edges[at(id)];
    return known_[at(edge.tail)] == edge.head || known_[at(edge.head)] == edge.tail;
  }

  static FrontierEdge pop(std::vector<FrontierEdge>& heap) {
    std::ranges::pop_heap(heap, comes_later);
    const FrontierEdge edge = heap.back();
    heap.pop_back();
    return edge;
  }

  void drop_inner_edges(std::vector<FrontierEdge>& heap) const {
    while (!heap.empty()) {
      const SimplexEdge& edge = problem_.edges[at(heap.front().edge)];
      if (!is_in_tree_[at(edge.tail)] || !is_in_tree_[at(edge.head)]) break;
      pop(heap);
    }
  }

  void take_edge_of_least_slack() {
    const bool takes_leaving = next_leaves();
    const FrontierEdge taken = pop(takes_leaving ? leaving_ : entering_);
    const SimplexEdge& edge = problem_.edges[at(taken.edge)];
    // With this shift the edge is tight.
    shift_ = takes_leaving ? taken.key : -taken.key;
    const int node = takes_leaving ? edge.head : edge.tail;
    forest_.parent[at(node)] = takes_leaving ? edge.tail : edge.head;
    forest_.parent_edge[at(node)] = taken.edge;
    add(node);
  }

  bool next_leaves() const {
    if (leaving_.empty() || entering_.empty()) return entering_.empty();
    FrontierEdge leaving = leaving_.front();
    FrontierEdge entering = entering_.front();
    leaving.key -= shift_;
    entering.key += shift_;
    return comes_later(entering, leaving);
  }

  const SimplexProblem& problem_;
  const SimplexArcs& out_;
  const SimplexArcs& in_;
  const KnownTree& known_;
  std::vector<std::int64_t>& x_;
  StopToken stop_;
  unsigned calls_ = 0;
  std::vector<bool> is_in_tree_;
  TightForest forest_;
  std::vector<FrontierEdge> leaving_;  // heaps; edges whose other end came in are dropped late
  std::vector<FrontierEdge> entering_;
  std::int64_t shift_ = 0;
};

}  // namespace

SimplexArcs::SimplexArcs(const SimplexProblem& problem, Direction direction)
    : begins_(at(problem.node_count) + 1) {
  const auto from = [&](const SimplexEdge& edge) {
    return direction == Direction::Out ? edge.tail : edge.head;
  };
  for (const SimplexEdge& edge : problem.edges) {
    assert(0 <= edge.tail && edge.tail < problem.node_count);
    assert(0 <= edge.head && edge.head < problem.node_count);
    if (edge.tail != edge.head) ++begins_[at(from(edge)) + 1];
  }
  for (std::size_t i = 1; i < begins_.size(); ++i)
    begins_[i] += begins_[i - 1];
  arcs_.resize(at(begins_.back()));
  std::vector<int> next(begins_);
  for (std::size_t i = 0; i < problem.edges.size(); ++i) {
    const SimplexEdge& edge = problem.edges[i];
    if (edge.tail == edge.head) continue;
    arcs_[at(next[at(from(edge))]++)] = {
        .other = direction == Direction::Out ? edge.head : edge.tail,
        .minimum_length = edge.minimum_length,
        .edge = static_cast<int>(i)};
  }
}

std::vector<std::int64_t> longest_paths(const SimplexProblem& problem, StopToken stop) {
  const int node_count = problem.node_count;
  SimplexProblem rigid{.node_count = node_count};
  std::ranges::copy_if(problem.edges, std::back_inserter(rigid.edges), [](const SimplexEdge& edge) {
    return !edge.is_soft();
  });
  const SimplexArcs out(rigid, SimplexArcs::Direction::Out);
  const SimplexArcs in(rigid, SimplexArcs::Direction::In);
  std::vector<std::int64_t> x(at(node_count));
  std::vector<int> missing(at(node_count));
  std::vector<int> ready;
  for (int node = 0; node < node_count; ++node) {
    missing[at(node)] = static_cast<int>(in.of(node).size());
    if (missing[at(node)] == 0) ready.push_back(node);
  }
  // Lengths may be negative: the first edge into a node sets its value, the others raise it.
  std::vector<bool> is_set(at(node_count));
  for (std::size_t i = 0; i < ready.size(); ++i) {
    const int node = ready[i];
    for (const SimplexArc& arc : out.of(node)) {
      const std::int64_t least = x[at(node)] + arc.minimum_length;
      std::int64_t& other = x[at(arc.other)];
      other = is_set[at(arc.other)] ? std::max(other, least) : least;
      is_set[at(arc.other)] = true;
      if (--missing[at(arc.other)] == 0) ready.push_back(arc.other);
    }
  }
  // What is left is on cycles or behind them.
  std::deque<int> unfinished;
  for (int node = 0; node < node_count; ++node) {
    if (missing[at(node)] > 0) unfinished.push_back(node);
  }
  raise_until_feasible(out, std::move(unfinished), x, stop);
  return x;
}

TightForest tighten(const SimplexProblem& problem,
                    std::vector<std::int64_t>& x,
                    const KnownTree& known,
                    StopToken stop) {
  SimplexProblem directed = problem;
  for (SimplexEdge& edge : directed.edges) {
    // What is too short may not become too long: that is a least length the other way.
    const std::int64_t length = x[at(edge.head)] - x[at(edge.tail)];
    if (!edge.is_soft() || length >= edge.minimum_length) continue;
    std::swap(edge.tail, edge.head);
    edge.minimum_length = -edge.minimum_length;
  }
  const SimplexArcs out(directed, SimplexArcs::Direction::Out);
  const SimplexArcs in(directed, SimplexArcs::Direction::In);
  return TreeGrower(directed, out, in, known, x).grow(stop);
}

}  // namespace boxart::internal
