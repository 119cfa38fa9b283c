#pragma once

#include "base/ids.h"
#include "layered/digraph.h"

#include <span>
#include <vector>

namespace boxart::internal {

/// Returns a feedback arc set of `graph`, by ascending id: edges that leave no cycle once they are
/// reversed. A rank set counts as one node, and so do all minimum and source sets, and all maximum
/// and sink sets; edges inside one, self loops and edges with `constraint` false are never
/// returned. Edges into the minimum and out of the maximum always are, and so are those between
/// nodes of a cluster into its first and out of its last ones, unless that makes a cycle.
///
/// Ensures: a graph without cycles (and without such edges) has the empty set; so has a graph after
/// its set was reversed. No edge of the set is superfluous but for those of minimum and maximum.
/// Ties: the search is depth-first, in the order of declaration, from the nodes without incoming
/// edges first, then from the tails of all edges; an edge back to a node on the path to it is
/// reversed. So a cycle is broken at the edge back to where the first of its edges begins, or the
/// flow into the cycle: nodes may be declared elsewhere, as in their clusters.
/// Cost: O(V + E).
std::vector<EdgeId> feedback_arc_set(const Digraph& graph);

/// Turns `edges` round: heads become tails.
void reverse_edges(Digraph& graph, std::span<const EdgeId> edges);

}  // namespace boxart::internal
