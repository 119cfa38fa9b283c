#include "sugiyama/network_simplex.h"

#include "sugiyama/feasible_tree.h"
#include "sugiyama/spanning_forest.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <utility>
#include <vector>

namespace boxart {

namespace {

std::size_t at(int i) {
  return static_cast<std::size_t>(i);
}

/// The tree edge from a node to its parent. The cut value is the cost that a unit more of its
/// length saves or, if positive, adds; the tree's edges are best if none is negative.
struct TreeEdge {
  std::int64_t cut_value;
  int edge;      // -1 at a root
  bool goes_up;  // the node is the edge's tail
};

/// An edge that may come into the tree, and its slack.
struct Entering {
  int edge = -1;
  int slack = std::numeric_limits<int>::max();
};

class Simplex {
 public:
  Simplex(const SimplexProblem& problem, const std::vector<int>& start)
      : Simplex(problem,
                SimplexArcs(problem, SimplexArcs::Direction::Out),
                SimplexArcs(problem, SimplexArcs::Direction::In),
                start) {}

  /// Exchanges tree edges until none has a negative cut value, or `pivots` times.
  void run(int pivots) {
    for (int i = 0; i < pivots; ++i) {
      const int leaving = uses_least_index() ? least_negative() : most_negative();
      if (leaving < 0) return;
      pivot(leaving);
    }
  }

  std::vector<int> normalized() && {
    std::vector<int> least(x_.size(), std::numeric_limits<int>::max());
    for (int node = 0; node < problem_.node_count; ++node) {
      int& of_tree = least[at(forest_.root(node))];
      of_tree = std::min(of_tree, x_[at(node)]);
    }
    for (int node = 0; node < problem_.node_count; ++node) {
      x_[at(node)] -= least[at(forest_.root(node))];
    }
    return std::move(x_);
  }

 private:
  Simplex(const SimplexProblem& problem,
          SimplexArcs out,
          SimplexArcs in,
          const std::vector<int>& start)
      : problem_(problem),
        out_(std::move(out)),
        in_(std::move(in)),
        x_(start.empty() ? longest_paths(out_, in_, problem.node_count) : start),
        tree_edges_(x_.size()),
        forest_(make_forest()) {
    assert(std::ranges::all_of(problem.edges, [&](const SimplexEdge& e) {
      return x_[at(e.head)] - x_[at(e.tail)] >= e.minimum_length && e.weight >= 0;
    }));
  }

  /// Also fills in the tree's edges. A cut value is the weight of all edges that go the tree edge's
  /// way from one side of it to the other, less that of those that go back. Summed over the nodes
  /// of one side, the edges inside it cancel; so it's a sum over the subtree.
  SpanningForest make_forest() {
    TightForest tight = tighten(problem_, out_, in_, x_);
    std::vector<std::int64_t> outflow(x_.size());
    for (const SimplexEdge& edge : problem_.edges) {
      outflow[at(edge.tail)] += edge.weight;
      outflow[at(edge.head)] -= edge.weight;
    }
    for (auto i = tight.growth.size(); i-- > 0;) {
      const int node = tight.growth[i];
      const int parent = tight.parent[at(node)];
      const int edge = tight.parent_edge[at(node)];
      if (parent < 0) {
        tree_edges_[at(node)] = {.cut_value = 0, .edge = -1, .goes_up = false};
        continue;
      }
      const bool goes_up = problem_.edges[at(edge)].tail == node;
      const std::int64_t flow = outflow[at(node)];
      tree_edges_[at(node)] = {
          .cut_value = goes_up ? flow : -flow, .edge = edge, .goes_up = goes_up};
      outflow[at(parent)] += flow;
    }
    return {tight.growth, std::move(tight.parent)};
  }

  /// So many pivots without progress look like a circle.
  bool uses_least_index() const { return idle_pivots_ > problem_.node_count; }

  /// The node below the tree edge of the most negative cut value; the first of equals. To look at
  /// all of them costs less than a pivot, and takes a fraction of the pivots that the first few
  /// negative ones would. -1 if there's none.
  int most_negative() const {
    int best = -1;
    std::int64_t best_value = 0;
    for (int node = 0; node < problem_.node_count; ++node) {
      const std::int64_t value = tree_edges_[at(node)].cut_value;
      if (value >= best_value) continue;
      best = node;
      best_value = value;
    }
    return best;
  }

  int least_negative() const {
    int best = -1;
    for (int node = 0; node < problem_.node_count; ++node) {
      const TreeEdge& edge = tree_edges_[at(node)];
      if (edge.cut_value >= 0) continue;
      if (best < 0 || edge.edge < tree_edges_[at(best)].edge) best = node;
    }
    return best;
  }

  /// Takes the tree edge above `leaving` out of the tree. The two sides then move apart until
  /// another edge between them is tight, which becomes a tree edge.
  void pivot(int leaving) {
    const Entering entering = find_entering(leaving);
    assert(entering.edge >= 0);  // else the cost would have no lower bound
    const SimplexEdge& edge = problem_.edges[at(entering.edge)];
    const bool head_is_below = forest_.is_below(edge.head, leaving);
    if (entering.slack > 0) move_apart(leaving, head_is_below ? -entering.slack : entering.slack);
    idle_pivots_ = entering.slack > 0 ? 0 : idle_pivots_ + 1;

    const std::int64_t flow = -tree_edges_[at(leaving)].cut_value;
    send_along_cycle(edge, flow);
    const int new_top = head_is_below ? edge.head : edge.tail;
    const int new_parent = head_is_below ? edge.tail : edge.head;
    turn_tree_edges(
        leaving, new_top, {.cut_value = flow, .edge = entering.edge, .goes_up = !head_is_below});
    forest_.rehang(leaving, new_top, new_parent);
  }

  /// The edge of least slack that crosses from the tree edge's head side to its tail side. Looks at
  /// the edges of the smaller side. Ties: the first that is found, or the lowest index.
  Entering find_entering(int leaving) const {
    const bool below_is_tail_side = tree_edges_[at(leaving)].goes_up;
    Entering best;
    if (is_smaller_side(leaving)) {
      scan(
          forest_.subtree(leaving),
          below_is_tail_side ? in_ : out_,
          [&](int other) { return !forest_.is_below(other, leaving); },
          best);
    } else {
      const SimplexArcs& arcs = below_is_tail_side ? out_ : in_;
      const auto crosses = [&](int other) { return forest_.is_below(other, leaving); };
      scan(forest_.before_subtree(leaving), arcs, crosses, best);
      scan(forest_.after_subtree(leaving), arcs, crosses, best);
    }
    return best;
  }

  template <typename Crosses>
  void scan(std::span<const int> nodes,
            const SimplexArcs& arcs,
            Crosses crosses,
            Entering& best) const {
    const bool least_index = uses_least_index();
    const int sign = &arcs == &out_ ? 1 : -1;
    for (const int node : nodes) {
      if (best.slack == 0 && !least_index) return;
      for (const SimplexArc& arc : arcs.of(node)) {
        const int slack = sign * (x_[at(arc.other)] - x_[at(node)]) - arc.minimum_length;
        if (slack > best.slack) continue;
        if (slack == best.slack && !(least_index && arc.edge < best.edge)) continue;
        if (crosses(arc.other)) best = {.edge = arc.edge, .slack = slack};
      }
    }
  }

  bool is_smaller_side(int node) const {
    return forest_.size(node) <= forest_.size(forest_.root(node)) / 2;
  }

  /// Moves the subtree by `distance` against the rest of its tree.
  void move_apart(int top, int distance) {
    if (is_smaller_side(top)) {
      for (const int node : forest_.subtree(top))
        x_[at(node)] += distance;
    } else {
      for (const int node : forest_.before_subtree(top))
        x_[at(node)] -= distance;
      for (const int node : forest_.after_subtree(top))
        x_[at(node)] -= distance;
    }
  }

  /// The cut values of the tree edges are a flow. `flow` more units go along `entering` and back
  /// from its head to its tail through the tree.
  void send_along_cycle(const SimplexEdge& entering, std::int64_t flow) {
    const int ancestor = forest_.common_ancestor(entering.head, entering.tail);
    for (int v = entering.head; v != ancestor; v = forest_.parent(v)) {
      TreeEdge& edge = tree_edges_[at(v)];
      edge.cut_value += edge.goes_up ? flow : -flow;
    }
    for (int v = entering.tail; v != ancestor; v = forest_.parent(v)) {
      TreeEdge& edge = tree_edges_[at(v)];
      edge.cut_value += edge.goes_up ? -flow : flow;
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
  const SimplexArcs out_;
  const SimplexArcs in_;
  std::vector<int> x_;
  std::vector<TreeEdge> tree_edges_;  // by the node below
  SpanningForest forest_;
  int idle_pivots_ = 0;
};

}  // namespace

std::vector<int> network_simplex(const SimplexProblem& problem, const SimplexLimits& limits) {
  assert(limits.start.empty() || limits.start.size() == at(problem.node_count));
  Simplex simplex(problem, limits.start);
  simplex.run(limits.pivots);
  return std::move(simplex).normalized();
}

}  // namespace boxart
