#include "layered/simplex/network_simplex.h"

#include "base/at.h"
#include "layered/simplex/detail/feasible_tree.h"
#include "layered/simplex/detail/spanning_forest.h"
#include "layered/simplex/detail/tree_edge.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <utility>
#include <vector>

namespace boxart::internal {

namespace {

constexpr std::int64_t unlimited = TreeEdge::unlimited;
constexpr int artificial = TreeEdge::artificial;

std::int64_t capacity(const SimplexEdge& edge) {
  return edge.is_soft() ? edge.penalty : unlimited;
}

/// The dual problem: to send a flow that takes up, at each node, the weight of the outgoing edges
/// less that of the incoming ones, along edges whose lengths add up to as much as possible. The
/// edges outside a tree have no flow, or soft ones all that they can take: they are empty or full.
/// So the tree decides a flow, by what the nodes below each edge have to send, and values that make
/// its edges tight. If the flow is nowhere negative nor over a capacity, no empty edge is shorter
/// than its length and no full one longer, all are best.
///
/// Here the flow is always possible, and the lengths come to be so: an edge that is too short, or
/// full and too long, enters the tree; flow goes round the cycle that it closes, until an edge has
/// none or no residual capacity left and leaves. That may be the edge that entered.
///
/// The first tree is that of `tighten`. Where its flow would be impossible, the tree has an
/// artificial edge instead, so short of what it should be that its flow goes elsewhere as soon as
/// there's another way.
///
/// Every tree edge without flow goes up, and every full one goes down. With the choice of the
/// leaving edge below this stays so, and no tree comes twice: Cunningham's strongly feasible trees.
class Simplex {
 public:
  Simplex(const SimplexProblem& problem,
          const TightForest& tight,
          const std::vector<std::int64_t>& x)
      : problem_(problem),
        x_(x),
        tree_edges_(x.size()),
        is_full_(problem.edges.size(), 0),
        forest_(tight.growth, tight.parent) {
    std::int64_t all_lengths = 0;
    watched_.reserve(problem.edges.size());
    for (const SimplexEdge& edge : problem.edges) {
      all_lengths += std::abs(std::int64_t{edge.minimum_length});
      watched_.push_back(
          {.tail = edge.tail, .head = edge.head, .minimum_length = edge.minimum_length});
    }
    // More than any cycle of edges and tree edges could make up for.
    set_flows(tight, 2 * all_lengths + 1);
  }

  /// Exchanges edges until all lengths are obeyed; false if `pivots` weren't enough.
  bool run(int pivots, StopToken stop) {
    unsigned calls = 0;
    for (;;) {
      stop.ask_seldom(calls, 16);
      const int entering = most_violated_ahead();
      if (entering < 0) return true;
      if (pivots-- == 0) return false;
      pivot(entering);
    }
  }

  const std::vector<std::int64_t>& values() const { return x_; }

  KnownTree tree() const {
    KnownTree parents(x_.size());
    for (std::size_t node = 0; node < x_.size(); ++node)
      parents[node] = forest_.parent(static_cast<int>(node));
    return parents;
  }

  /// Are the edges of the tree not all edges of the problem? If they are, all of them are tight.
  bool has_artificial_edges() const {
    for (std::size_t node = 0; node < x_.size(); ++node) {
      const bool is_root = forest_.parent(static_cast<int>(node)) < 0;
      if (!is_root && tree_edges_[node].edge() == artificial) return true;
    }
    return false;
  }

  /// Pairs of nodes whose distance is the same in all best answers: ends of edges with flow.
  std::vector<std::pair<int, int>> rigid_pairs() const {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t node = 0; node < x_.size(); ++node) {
      const int parent = forest_.parent(static_cast<int>(node));
      if (parent >= 0 && tree_edges_[node].flow() > 0) {
        pairs.emplace_back(static_cast<int>(node), parent);
      }
    }
    return pairs;
  }

 private:
  void set_flows(const TightForest& tight, std::int64_t lack) {
    std::vector<std::int64_t> supply(x_.size());
    const auto fill = [&](std::size_t edge) {
      set_full(edge, true);
      supply[at(problem_.edges[edge].tail)] -= capacity(problem_.edges[edge]);
      supply[at(problem_.edges[edge].head)] += capacity(problem_.edges[edge]);
    };
    for (std::size_t i = 0; i < problem_.edges.size(); ++i) {
      const SimplexEdge& edge = problem_.edges[i];
      supply[at(edge.tail)] += edge.weight;
      supply[at(edge.head)] -= edge.weight;
      // Edges of the tree have just their length, so they aren't among these.
      if (lacking(edge) > 0) fill(i);
    }
    std::vector<std::int64_t> moved(x_.size());
    for (auto i = tight.growth.size(); i-- > 0;) {
      const int node = tight.growth[i];
      const int parent = tight.parent[at(node)];
      if (parent < 0) continue;
      const auto id = at(tight.parent_edge[at(node)]);
      const SimplexEdge& edge = problem_.edges[id];
      // What is below sends its supply up, or gets its demand from above.
      const auto goes_up = [&] { return supply[at(node)] >= 0; };
      const bool same_direction = goes_up() == (edge.tail == node);
      const std::int64_t sent = std::abs(supply[at(node)]);
      if (same_direction && (goes_up() ? sent < capacity(edge) : sent <= capacity(edge))) {
        tree_edges_[at(node)] = TreeEdge(sent, capacity(edge), goes_up(), static_cast<int>(id));
        supply[at(parent)] += supply[at(node)];
        continue;
      }
      if (same_direction) fill(id);
      tree_edges_[at(node)] = TreeEdge(std::abs(supply[at(node)]), unlimited, goes_up());
      moved[at(node)] = goes_up() ? lack : -lack;
      supply[at(parent)] += supply[at(node)];
    }
    for (const int node : tight.growth) {
      const int parent = tight.parent[at(node)];
      if (parent >= 0) moved[at(node)] += moved[at(parent)];
      x_[at(node)] += moved[at(node)];
    }
  }

  /// An edge as the search for wrong ones reads it: turned round where it is full, so that what is
  /// wrong with it is that it is too short.
  struct Watched {
    int tail;
    int head;
    int minimum_length;
  };

  void set_full(std::size_t edge, bool is_full) {
    if ((is_full_[edge] != 0) == is_full) return;
    is_full_[edge] = is_full ? 1 : 0;
    Watched& watched = watched_[edge];
    std::swap(watched.tail, watched.head);
    watched.minimum_length = -watched.minimum_length;
  }

  std::int64_t lacking(const SimplexEdge& edge) const {
    return edge.minimum_length - x_[at(edge.head)] + x_[at(edge.tail)];
  }

  /// The edge that differs most from its length in the next block that has one too short, or too
  /// long and full; -1 if there's none: the search goes on where the last one ended. Blocks of the
  /// root of the number of edges cost about as much as a pivot.
  int most_violated_ahead() {
    const int count = static_cast<int>(watched_.size());
    Violation worst;
    for (int looked = 0; looked < count && worst.edge < 0;) {
      const int block = std::min(block_size_, count - looked);
      const int end = cursor_ + block;
      look(cursor_, std::min(end, count), worst);
      if (end > count) look(0, end - count, worst);
      cursor_ = end < count ? end : end - count;
      looked += block;
    }
    return worst.edge;
  }

  struct Violation {
    int edge = -1;
    std::int64_t lacks = 0;
  };

  void look(int begin, int end, Violation& worst) const {
    for (int i = begin; i < end; ++i) {
      const Watched& edge = watched_[at(i)];
      const std::int64_t lacks = edge.minimum_length - x_[at(edge.head)] + x_[at(edge.tail)];
      if (lacks > worst.lacks) worst = {.edge = i, .lacks = lacks};
    }
  }

  void pivot(int entering) {
    const SimplexEdge& edge = problem_.edges[at(entering)];
    const std::int64_t lacks = lacking(edge);
    const bool was_full = is_full_[at(entering)] != 0;
    // Flow goes along the edge, or back where it is full.
    const int from = was_full ? edge.head : edge.tail;
    const int to = was_full ? edge.tail : edge.head;
    const int ancestor = forest_.common_ancestor(from, to);
    const Leaving leaving = leaving_edge(from, to, ancestor, capacity(edge));
    assert(leaving.flow < unlimited);  // else the lengths contradict each other
    send_round_cycle(from, to, ancestor, leaving.flow);
    if (leaving.node < 0) {
      set_full(at(entering), !was_full);
      return;
    }
    const TreeEdge& left = tree_edges_[at(leaving.node)];
    if (left.edge() != artificial) set_full(at(left.edge()), left.flow() > 0);
    set_full(at(entering), false);

    const int new_top = leaving.is_above_to ? to : from;
    const int new_parent = leaving.is_above_to ? from : to;
    const bool goes_up = new_top == edge.tail;
    move_apart(leaving.node, goes_up ? -lacks : lacks);
    turn_tree_edges(leaving.node,
                    new_top,
                    TreeEdge(was_full ? capacity(edge) - leaving.flow : leaving.flow,
                             capacity(edge),
                             goes_up,
                             entering));
    forest_.rehang(leaving.node, new_top, new_parent, ancestor);
  }

  struct Leaving {
    int node = -1;             // below the edge that leaves; -1: the one that entered
    bool is_above_to = false;  // on the path from `to` up; else on that from `from` up
    std::int64_t flow = unlimited;
  };

  /// The edge that has no more flow, or capacity for it, first as flow goes round the cycle. Of
  /// several the last one on the path that begins at the common ancestor and goes along the
  /// entering edge.
  Leaving leaving_edge(int from, int to, int ancestor, std::int64_t residual_of_entering) const {
    Leaving best;
    for (int v = from; v != ancestor; v = forest_.parent(v)) {
      const std::int64_t residual = tree_edges_[at(v)].residual(false);
      if (residual < best.flow) best = {.node = v, .is_above_to = false, .flow = residual};
    }
    if (residual_of_entering <= best.flow) best = {.flow = residual_of_entering};
    for (int v = to; v != ancestor; v = forest_.parent(v)) {
      const std::int64_t residual = tree_edges_[at(v)].residual(true);
      if (residual <= best.flow) best = {.node = v, .is_above_to = true, .flow = residual};
    }
    return best;
  }

  /// From `from` to `to`, and back through the tree.
  void send_round_cycle(int from, int to, int ancestor, std::int64_t flow) {
    if (flow == 0) return;
    for (int v = to; v != ancestor; v = forest_.parent(v))
      tree_edges_[at(v)].send(true, flow);
    for (int v = from; v != ancestor; v = forest_.parent(v))
      tree_edges_[at(v)].send(false, flow);
  }

  /// Moves the subtree by `distance` against the rest of its tree: the smaller of the two moves.
  void move_apart(int top, std::int64_t distance) {
    if (forest_.size(top) <= forest_.size(forest_.root(top)) / 2) {
      forest_.for_subtree(top, [&](int node) { x_[at(node)] += distance; });
    } else {
      forest_.for_rest(top, [&](int node) { x_[at(node)] -= distance; });
    }
  }

  /// From `new_top` up to `top` parents become children: each edge goes over to its other end.
  void turn_tree_edges(int top, int new_top, TreeEdge edge_above) {
    for (int v = new_top;; v = forest_.parent(v)) {
      std::swap(tree_edges_[at(v)], edge_above);
      edge_above.turn();
      if (v == top) break;
    }
  }

  const SimplexProblem& problem_;
  std::vector<std::int64_t> x_;
  std::vector<TreeEdge> tree_edges_;  // by the node below
  std::vector<char> is_full_;         // by edge, 0 or 1; none of the tree
  std::vector<Watched> watched_;      // by edge
  SpanningForest forest_;
  int cursor_ = 0;
  const int block_size_ =
      std::max(10, static_cast<int>(std::sqrt(static_cast<double>(problem_.edges.size()))));
};

/// The least values of all best answers, from one of them: longest paths, where the distances of
/// rigid pairs stay. Nodes are looked at again as long as something pushes them on.
std::vector<std::int64_t> least_values(const SimplexArcs& out,
                                       const std::vector<std::pair<int, int>>& rigid_pairs,
                                       const std::vector<std::int64_t>& x,
                                       StopToken stop) {
  std::vector<std::vector<int>> rigid(x.size());
  for (const auto& [a, b] : rigid_pairs) {
    rigid[at(a)].push_back(b);
    rigid[at(b)].push_back(a);
  }
  // In the order of the known answer most nodes are final when their turn comes.
  std::deque<int> queue(x.size());
  for (std::size_t i = 0; i < queue.size(); ++i)
    queue[i] = static_cast<int>(i);
  std::ranges::stable_sort(queue, {}, [&](int node) { return x[at(node)]; });
  std::vector<bool> is_queued(x.size(), true);
  std::vector<std::int64_t> least(x.size(), 0);
  const auto push = [&](int node, std::int64_t value) {
    if (value <= least[at(node)]) return;
    least[at(node)] = value;
    if (!is_queued[at(node)]) queue.push_back(node);
    is_queued[at(node)] = true;
  };
  unsigned calls = 0;
  while (!queue.empty()) {
    stop.ask_seldom(calls);
    const int node = queue.front();
    queue.pop_front();
    is_queued[at(node)] = false;
    for (const SimplexArc& arc : out.of(node))
      push(arc.other, least[at(node)] + arc.minimum_length);
    for (const int other : rigid[at(node)])
      push(other, least[at(node)] + x[at(other)] - x[at(node)]);
  }
  return least;
}

/// Where the tree is tight, with 0 for the least of each.
std::vector<int> normalized(const TightForest& tight, const std::vector<std::int64_t>& x) {
  std::vector<int> root(x.size());
  std::vector<std::int64_t> least(x);  // of a tree, at its root
  for (const int node : tight.growth) {
    const int parent = tight.parent[at(node)];
    root[at(node)] = parent < 0 ? node : root[at(parent)];
    std::int64_t& of_tree = least[at(root[at(node)])];
    of_tree = std::min(of_tree, x[at(node)]);
  }
  std::vector<int> result(x.size());
  for (std::size_t i = 0; i < x.size(); ++i) {
    result[i] = static_cast<int>(x[i] - least[at(root[i])]);
  }
  return result;
}

}  // namespace

std::vector<int> network_simplex(const SimplexProblem& problem, const SimplexLimits& limits) {
  assert(limits.start.empty() || limits.start.size() == at(problem.node_count));
  if (problem.edges.empty()) return std::vector<int>(at(problem.node_count), 0);
  std::vector<std::int64_t> x(limits.start.begin(), limits.start.end());
  if (x.empty()) x = longest_paths(problem, limits.stop);
  const KnownTree none;
  TightForest tight =
      tighten(problem, x, limits.tree == nullptr ? none : *limits.tree, limits.stop);
  if (limits.pivots > 0) {
    Simplex simplex(problem, tight, x);
    if (simplex.run(limits.pivots, limits.stop)) {
      // Parts that only an artificial edge without flow connects are far apart. Without flow
      // between them they may move: that costs nothing.
      x = simplex.values();
      if (limits.tree != nullptr) *limits.tree = simplex.tree();
      if (limits.least) {
        const SimplexArcs out(problem, SimplexArcs::Direction::Out);
        return normalized(tight, least_values(out, simplex.rigid_pairs(), x, limits.stop));
      }
      if (simplex.has_artificial_edges()) tight = tighten(problem, x, none, limits.stop);
    }
  }
  return normalized(tight, x);
}

}  // namespace boxart::internal
