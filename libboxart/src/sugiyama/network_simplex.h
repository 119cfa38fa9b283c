#pragma once

#include <limits>
#include <vector>

namespace boxart {

/// x[head] - x[tail] is to be at least `minimum_length`, which may be 0 or less, and costs
/// `weight`, which is 0 or more, a unit.
struct SimplexEdge {
  int tail;
  int head;
  int minimum_length = 1;
  int weight = 1;
};

struct SimplexProblem {
  int node_count;
  std::vector<SimplexEdge> edges{};
};

struct SimplexLimits {
  /// After so many pivots the solver stops. With 0 there's only the start, moved together until a
  /// spanning tree of edges has its minimum length.
  int pivots = std::numeric_limits<int>::max();
  /// A feasible assignment to start from; the solver finds one if this is empty.
  std::vector<int> start{};
};

/// Returns the x of each node: one that minimises the sum of weight * (x[head] - x[tail]) over all
/// edges, of those with x[head] - x[tail] >= minimum_length for each.
///
/// Requires: all ends are in [0, node_count); no cycle whose lengths add up to more than 0 (self
/// loops: no length over 0); all lengths together, and any two of `start`, are less than 2^30
/// apart; no weight is negative.
/// Ensures: the least x of every connected component is 0. Within a component the edges of least
/// length connect all nodes. If `pivots` ran out, the assignment obeys the lengths but may cost
/// more than the least. Ties: the same problem has the same answer; of several best ones it's the
/// one that the pivots come to first. Cost: O(E log E) without pivots if the edges have no cycle,
/// O(V E) otherwise; a pivot takes O(V + E) at worst, usually much less: it looks at the smaller
/// side of a cut.
///
/// Network simplex: Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs", IEEE
/// Transactions on Software Engineering 19(3), 1993, section 2. If pivots stop to make progress,
/// the least index decides: Bland, "New finite pivoting rules for the simplex method", Mathematics
/// of Operations Research 2(2), 1977; so it always ends.
std::vector<int> network_simplex(const SimplexProblem& problem, const SimplexLimits& limits = {});

}  // namespace boxart
