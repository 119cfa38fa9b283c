#pragma once

#include "dot/graph_source.h"
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
/// Requires: the nodes of `graph` are read.
/// Cost: the sum of the nodes of all subgraphs, which cgraph stores, times a logarithm.
void read_clusters(const GraphSource& source, const NodeIds& ids, Graph& graph);

}  // namespace boxart::internal
