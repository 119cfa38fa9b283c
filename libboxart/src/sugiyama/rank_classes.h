#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "sugiyama/digraph.h"

namespace boxart::internal {

/// Nodes that share a rank, as one class each: the vertices of the graph that is ranked.
struct RankClasses {
  int count = 0;
  IdVector<NodeId, int> of{};  // numbered by their first node
  // The class of the first rank and that of the last one, -1 without such sets; they differ.
  int minimum = -1;
  int maximum = -1;
  bool minimum_is_alone = false;  // source, sink: no other node on the rank
  bool maximum_is_alone = false;

  bool is_flat(const Digraph::Edge& edge) const { return of[edge.tail] == of[edge.head]; }
  /// Does the edge go up by what the sets say: into the first rank or out of the last one?
  bool opposes_sets(const Digraph::Edge& edge) const {
    return !is_flat(edge) && (of[edge.head] == minimum || of[edge.tail] == maximum);
  }
};

/// Returns the classes that the rank sets of `graph` make. Sets that share a node are one class; so
/// are all minimum and source sets, and all maximum and sink sets. Where this would put one node on
/// the first rank and on the last, what was declared first holds: a node doesn't follow the later
/// set.
///
/// Cost: O(n log n) for n nodes and members of sets.
RankClasses rank_classes(const Digraph& graph);

}  // namespace boxart::internal
