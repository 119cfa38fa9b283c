#pragma once

#include "resolve/text_source.h"
#include "graph/graph.h"

namespace boxart::internal {

/// Adds clusters and rank sets to `graph` and gives each node the innermost cluster that holds it.
///
/// A subgraph is a cluster when its name starts with "cluster", when it has cluster=true, or when
/// it has a name and a label of its own. A node belongs to the first cluster, in the order of the
/// text, that holds it, and may move on into clusters inside that one. A cluster that would keep no
/// node goes into the cluster that has its nodes; where those are in several, it is left out with a
/// warning. Clusters without nodes are left out.
///
/// Returns the subgraph that each cluster was.
///
/// Requires: the nodes of `graph` are resolved.
/// Cost: n log n in nodes and subgraphs; more where clusters claim each other's nodes.
IdVector<ClusterId, ClusterId> resolve_clusters(const TextSource& source, ResolvedGraph& graph);

}  // namespace boxart::internal
