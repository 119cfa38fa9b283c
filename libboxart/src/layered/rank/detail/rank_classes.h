#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"

#include <cstddef>
#include <vector>

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

  /// The class of the first or the last rank of a cluster.
  struct ClusterEnd {
    ClusterId cluster;
    int of;  // the class
    bool is_first;
    bool is_alone;
  };
  std::vector<ClusterEnd> cluster_ends{};           // by cluster
  std::vector<std::vector<std::size_t>> ends_of{};  // by class; empty where there are none at all

  bool is_flat(const Digraph::Edge& edge) const {
    return of[edge.tail().node] == of[edge.head().node];
  }
  /// Does the edge go up by what the sets say: into the first rank or out of the last one, of the
  /// graph or, within it, of a cluster?
  bool opposes_sets(const Digraph& graph, const Digraph::Edge& edge) const {
    if (is_flat(edge)) return false;
    if (of[edge.head().node] == minimum || of[edge.tail().node] == maximum) return true;
    if (of[edge.tail().node] == minimum || of[edge.head().node] == maximum) return false;
    return is_end(graph, edge.head().node, true, edge.tail().node) ||
           is_end(graph, edge.tail().node, false, edge.head().node);
  }

 private:
  /// Is the node on the first (last) rank of a cluster that holds the other one?
  bool is_end(const Digraph& graph, NodeId node, bool is_first, NodeId other) const;
};

/// Returns the classes that the rank sets of `graph` make. Sets that share a node are one class; so
/// are all minimum and source sets of the graph, or of one cluster, and all maximum and sink sets.
/// Where this would put one node on the first rank and on the last, what was declared first holds:
/// a node doesn't follow the later set.
///
/// Cost: O(n log n) for n nodes and members of sets.
RankClasses rank_classes(const Digraph& graph);

}  // namespace boxart::internal
