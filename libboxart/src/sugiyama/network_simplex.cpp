#include "sugiyama/network_simplex.h"

#include "sugiyama/feasible_tree.h"
#include "sugiyama/spanning_forest.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <limits>
#include <utility>
#include <vector>

namespace boxart {

namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// The tree edge between a node and its parent, and the flow on it.
struct TreeEdge {
  std::int64_t flow = 0;
  bool goes_up = false;  // the node is the edge's tail
};

/// The dual problem: to send a flow that takes up, at each node, the weight of the outgoing edges
/// less that of the incoming ones, along edges whose lengths add up to as much as possible. A tree
/// of edges decides a flow, by what the nodes below each edge have to send, and values that make
/// its edges tight. If the flow is nowhere negative and the values obey all lengths, both are best.
///
/// Here the flow is never negative, and the values come to obey the lengths: an edge that is too
/// short enters the tree; flow goes round the cycle that it closes, until an edge that points the
/// other way has none left and leaves.
///
/// The first tree is that of `tighten`. Where its flow would be negative, the tree has an
/// artificial edge the other way instead, so short of what it should be that its flow goes
/// elsewhere as soon as there's another way.
///
/// Every tree edge without flow goes up. With the choice of the leaving edge below this stays so,
/// and no tree comes twice: Cunningham's strongly feasible trees.
class Simplex {
 public:
  Simplex(const SimplexProblem& problem,
          const TightForest& tight,
          const std::vector<std::int64_t>& x)
      : problem_(problem), x_(x), tree_edges_(x.size()), forest_(tight.growth, tight.parent) {
    std::int64_t all_lengths = 0;
    for (const SimplexEdge& edge : problem.edges) {
      all_lengths += std::abs(std::int64_t{edge.minimum_length});
    }
    // More than any cycle of edges and tree edges could make up for.
    set_flows(tight, 2 * all_lengths + 1);
  }

  /// Exchanges edges until all lengths are obeyed; false if `pivots` weren't enough.
  bool run(int pivots) {
    for (;;) {
      const int entering = most_violated_ahead();
      if (entering < 0) return true;
      if (pivots-- == 0) return false;
      pivot(problem_.edges[at(entering)]);
    }
  }

  const std::vector<std::int64_t>& values() const { return x_; }

  /// Pairs of nodes whose distance is the same in all best answers: ends of edges with flow.
  std::vector<std::pair<int, int>> rigid_pairs() const {
    std::vector<std::pair<int, int>> pairs;
    for (std::size_t node = 0; node < x_.size(); ++node) {
      const int parent = forest_.parent(static_cast<int>(node));
      if (parent >= 0 && tree_edges_[node].flow > 0) {
        pairs.emplace_back(static_cast<int>(node), parent);
      }
    }
    return pairs;
  }

 private:
  void set_flows(const TightForest& tight, std::int64_t lack) {
    std::vector<std::int64_t> supply(x_.size());
    for (const SimplexEdge& edge : problem_.edges) {
      supply[at(edge.tail)] += edge.weight;
      supply[at(edge.head)] -= edge.weight;
    }
    std::vector<std::int64_t> moved(x_.size());
    for (auto i = tight.growth.size(); i-- > 0;) {
      const int node = tight.growth[i];
      const int parent = tight.parent[at(node)];
      if (parent < 0) continue;
      // What is below sends its supply up, or gets its demand from above.
      const std::int64_t sent = supply[at(node)];
      const bool tight_goes_up = problem_.edges[at(tight.parent_edge[at(node)])].tail == node;
      const bool goes_up = sent >= 0;
      tree_edges_[at(node)] = {.flow = std::abs(sent), .goes_up = goes_up};
      if (goes_up != tight_goes_up) moved[at(node)] = goes_up ? lack : -lack;
      supply[at(parent)] += sent;
    }
    for (const int node : tight.growth) {
      const int parent = tight.parent[at(node)];
      if (parent >= 0) moved[at(node)] += moved[at(parent)];
      x_[at(node)] += moved[at(node)];
    }
  }

  /// The edge that lacks most of its length in the next block that has one too short, -1 if there's
  /// none: the search goes on where the last one ended. Blocks of the root of the number of edges
  /// cost about as much as a pivot.
  int most_violated_ahead() {
    const int count = static_cast<int>(problem_.edges.size());
    int best = -1;
    std::int64_t most = 0;
    int left_in_block = block_size_;
    for (int looked = 0; looked < count; ++looked) {
      const SimplexEdge& edge = problem_.edges[at(cursor_)];
      const std::int64_t lacks = edge.minimum_length - x_[at(edge.head)] + x_[at(edge.tail)];
      if (lacks > most) {
        most = lacks;
        best = cursor_;
      }
      if (++cursor_ == count) cursor_ = 0;
      if (--left_in_block > 0) continue;
      if (best >= 0) break;
      left_in_block = block_size_;
    }
    return best;
  }

  void pivot(const SimplexEdge& entering) {
    const std::int64_t lacks =
        entering.minimum_length - x_[at(entering.head)] + x_[at(entering.tail)];
    const int ancestor = forest_.common_ancestor(entering.head, entering.tail);
    const int leaving = leaving_edge(entering, ancestor);
    assert(leaving >= 0);  // else the lengths contradict each other
    const std::int64_t flow = tree_edges_[at(leaving)].flow;
    send_round_cycle(entering, ancestor, flow);

    const bool head_is_below = forest_.is_below(entering.head, leaving);
    move_apart(leaving, head_is_below ? lacks : -lacks);
    const int new_top = head_is_below ? entering.head : entering.tail;
    const int new_parent = head_is_below ? entering.tail : entering.head;
    turn_tree_edges(leaving, new_top, {.flow = flow, .goes_up = !head_is_below});
    forest_.rehang(leaving, new_top, new_parent);
  }

  /// The node below the edge that runs out of flow first as flow goes round the cycle. Of several
  /// the last one on the way that begins at the common ancestor and goes along the entering edge.
  int leaving_edge(const SimplexEdge& entering, int ancestor) const {
    int best = -1;
    std::int64_t least = std::numeric_limits<std::int64_t>::max();
    for (int v = entering.tail; v != ancestor; v = forest_.parent(v)) {
      const TreeEdge& edge = tree_edges_[at(v)];
      if (!edge.goes_up || edge.flow >= least) continue;
      best = v;
      least = edge.flow;
    }
    for (int v = entering.head; v != ancestor; v = forest_.parent(v)) {
      const TreeEdge& edge = tree_edges_[at(v)];
      if (edge.goes_up || edge.flow > least) continue;
      best = v;
      least = edge.flow;
    }
    return best;
  }

  /// Along the entering edge, and back from its head to its tail through the tree.
  void send_round_cycle(const SimplexEdge& entering, int ancestor, std::int64_t flow) {
    if (flow == 0) return;
    for (int v = entering.head; v != ancestor; v = forest_.parent(v)) {
      TreeEdge& edge = tree_edges_[at(v)];
      edge.flow += edge.goes_up ? flow : -flow;
    }
    for (int v = entering.tail; v != ancestor; v = forest_.parent(v)) {
      TreeEdge& edge = tree_edges_[at(v)];
      edge.flow += edge.goes_up ? -flow : flow;
    }
  }

  /// Moves the subtree by `distance` against the rest of its tree: the smaller of the two moves.
  void move_apart(int top, std::int64_t distance) {
    if (forest_.size(top) <= forest_.size(forest_.root(top)) / 2) {
      for (const int node : forest_.subtree(top))
        x_[at(node)] += distance;
    } else {
      for (const int node : forest_.before_subtree(top))
        x_[at(node)] -= distance;
      for (const int node : forest_.after_subtree(top))
        x_[at(node)] -= distance;
    }
  }

  /// From `new_top` up to `top` parents become children: each edge goes over to its other end.
  void turn_tree_edges(int top, int new_top, TreeEdge edge_above) {
    for (int v = new_top;; v = forest_.parent(v)) {
      std::swap(tree_edges_[at(v)], edge_above);
      edge_above.goes_up = !edge_above.goes_up;
      if (v == top) break;
    }
  }

  const SimplexProblem& problem_;
  std::vector<std::int64_t> x_;
  std::vector<TreeEdge> tree_edges_;  // by the node below
  SpanningForest forest_;
  int cursor_ = 0;
  const int block_size_ =
      std::max(10, static_cast<int>(std::sqrt(static_cast<double>(problem_.edges.size()))));
};

/// The least values of all best answers, from one of them: longest paths, where the distances of
/// rigid pairs stay. Nodes are looked at again as long as something pushes them on.
std::vector<std::int64_t> least_values(const SimplexArcs& out,
                                       const std::vector<std::pair<int, int>>& rigid_pairs,
                                       const std::vector<std::int64_t>& x) {
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
  while (!queue.empty()) {
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
  const SimplexArcs out(problem, SimplexArcs::Direction::Out);
  const SimplexArcs in(problem, SimplexArcs::Direction::In);
  std::vector<std::int64_t> x(limits.start.begin(), limits.start.end());
  if (x.empty()) x = longest_paths(out, in, problem.node_count);
  TightForest tight = tighten(problem, out, in, x);
  if (limits.pivots > 0) {
    Simplex simplex(problem, tight, x);
    if (simplex.run(limits.pivots)) {
      // Parts that only an artificial edge without flow connects are far apart. Without flow
      // between them they may move: that costs nothing.
      x = simplex.values();
      if (limits.least) return normalized(tight, least_values(out, simplex.rigid_pairs(), x));
      tight = tighten(problem, out, in, x);
    }
  }
  return normalized(tight, x);
}

}  // namespace boxart
