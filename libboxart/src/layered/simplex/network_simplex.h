#pragma once

#include "base/stop_token.h"

#include <limits>
#include <vector>

namespace boxart::internal {

/// x[head] - x[tail] is to be at least `minimum_length`, which may be 0 or less, and costs
/// `weight`, which is 0 or more, a unit. A soft edge may be shorter: each unit that it lacks costs
/// `penalty`, which is no less than the weight. So one with a penalty of twice its weight costs the
/// weight for each unit that it differs from its length, either way.
struct SimplexEdge {
  static constexpr int hard = std::numeric_limits<int>::max();

  int tail;
  int head;
  int minimum_length = 1;
  int weight = 1;
  int penalty = hard;

  bool is_soft() const { return penalty != hard; }
};

struct SimplexProblem {
  int node_count;
  std::vector<SimplexEdge> edges{};
};

struct SimplexLimits {
  /// If the best values aren't found with so many pivots, the start is returned, moved together
  /// until a spanning tree of edges has its minimum length. With 0 that's all.
  int pivots = std::numeric_limits<int>::max();
  /// Values that obey the minimum lengths of hard edges, to start from; the solver finds some if
  /// this is empty.
  std::vector<int> start{};
  /// If it isn't null: for each node its parent in the tree of edges that held the values of
  /// `start` in a problem much like this one, -1 at a root, or nothing. Edges between the same
  /// nodes that still have their minimum length are where the search begins, so it takes a few
  /// pivots where little has changed. Becomes the tree of this answer, if one was found. Requires:
  /// nothing in it, or as many nodes as the problem has.
  std::vector<int>* tree = nullptr;
  /// Of several best answers, the one in which every value is least: it depends on the problem
  /// alone, so that small changes of it change little. Takes a search for longest paths more.
  /// Requires: no edge is soft.
  bool least = false;
  StopToken stop{};
};

/// Returns the x of each node: values that minimise the sum of weight * (x[head] - x[tail]), and of
/// penalty * what it lacks for soft ones, over all edges, of those with x[head] - x[tail] >=
/// minimum_length for each hard one.
///
/// Requires: all ends are in [0, node_count). No cycle of hard edges has lengths that add up to
/// more than 0; no self loop has one over 0, or is soft. The absolute lengths add up to less than
/// 2^30. No weight is negative. Ensures: the least x of every connected component is 0; within a
/// component, edges that have exactly their minimum length connect all nodes (unless the least
/// values are asked for). Ties: the same problem has the same answer; of several best ones it's the
/// one that the pivots come to first. Cost: O(E log E) without pivots if the edges have no cycle,
/// O(V E) otherwise. A pivot takes O(V + sqrt(E)), usually much less, and there are usually a few
/// for each node.
///
/// The problem and the start are those of Gansner, Koutsofios, North, Vo, "A technique for drawing
/// directed graphs", IEEE Transactions on Software Engineering 19(3), 1993, section 2. The pivots
/// are those of its dual, a flow of greatest length: they need no search across a cut, and can't go
/// in circles. Cunningham, "A network simplex method", Mathematical Programming 11, 1976. Soft
/// edges are edges of the flow with a capacity, their penalty: so straightness takes no node of its
/// own, as it does in Gansner et al., section 4.2.
std::vector<int> network_simplex(const SimplexProblem& problem, const SimplexLimits& limits = {});

}  // namespace boxart::internal
