#pragma once

#include "layered/digraph.h"

#include <vector>

namespace boxart::internal {

/// The graph in which each cluster with a band of its own is one node for all that is outside, and
/// what it holds a graph by itself, so that cycles of such clusters are cycles of nodes. Edges keep
/// their ids. A cluster's node stands where the first one that it holds stood.
///
/// Requires: where a rank set has a node in a cluster with a band, all of it is in there.
/// Costs O(n log n + E x nesting of bands).
Digraph contract_bands(const Digraph& graph);

/// Two clusters with bands and one parent, of which the first holds the tail of an edge, and the
/// second its head.
struct JoinedBands {
  EdgeId edge;
  ClusterId tail;
  ClusterId head;
};

/// What is joined so, by ascending edges; edges whose `constraint` is false join nothing. Costs
/// O(n + E x nesting of bands).
std::vector<JoinedBands> joined_bands(const Digraph& graph);

}  // namespace boxart::internal
