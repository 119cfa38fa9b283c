#pragma once

#include "base/ends.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "base/stop_token.h"
#include "layered/digraph.h"

namespace boxart::internal {

/// The rank of each node: 0 is the first, at the top.
using Ranks = IdVector<NodeId, int>;

/// The end of an edge that lies above the other one; of a flat edge its tail.
inline EdgeEnd upper_end(const Digraph::Edge& edge, const Ranks& ranks) {
  return ranks[edge.head().node] < ranks[edge.tail().node] ? EdgeEnd::Head : EdgeEnd::Tail;
}

/// Returns ranks of low cost: few ranks are spanned by edges, by their weight, and by clusters.
/// Edges of `feedback_arc_set(graph)` count the other way round. Edges with `constraint` false and
/// self loops play no part.
///
/// Requires: the minimum lengths and the weights are 0 or more; all lengths together are less than
/// 2^30.
/// Ensures: the least rank is 0. The nodes of a rank set share their rank, that of minimum and
/// source sets is the first, that of maximum and sink sets the last; where one is a source (sink),
/// no other node is there. rank(head) - rank(tail) is 0 for an edge inside a set, at least its
/// minimum length for any other. Sets of a cluster are on its first (last) rank where nothing from
/// outside forbids that, those of a source (sink) alone if no edge leads there from above (below);
/// of very many such sets some aren't alone. A rank is empty only if a longer minimum length spans
/// it. A node without edges is on the first rank that its set and its cluster leave to it. Ties: a
/// node that could move without a cost goes to the highest place, next to its sources. Cost: that
/// of network_simplex; O((V + E) log V) above `simplex_bound`, where ranks are feasible and edges
/// tight, but the cost isn't the least.
///
/// Gansner, Koutsofios, North, Vo, "A technique for drawing directed graphs", IEEE Transactions on
/// Software Engineering 19(3), 1993, section 2.
Ranks assign_ranks(const Digraph& graph, StopToken stop = {});

/// Up to so many nodes and edges, ranks are the best ones.
constexpr int simplex_bound = 40'000;

}  // namespace boxart::internal
