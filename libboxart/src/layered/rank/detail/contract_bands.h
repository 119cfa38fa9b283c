#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"

#include <span>

namespace boxart::internal {

/// The graph in which each cluster with a band of its own is one node for all that is outside, and
/// what it holds a graph by itself, so that cycles of such clusters are cycles of nodes. Edges keep
/// their ids. A cluster's node stands where the first one that it holds stood.
struct ContractedBands {
  Digraph graph{};
  IdVector<ClusterId, NodeId> node_of{};  // of a cluster; none: it has no band
};

/// Requires: where a rank set has a node in a cluster with a band, all of it is in there.
/// Costs O(n log n + E x nesting of bands).
ContractedBands contract_bands(const Digraph& graph);

/// The number of each cluster's band, from 0 in what is around; -1: it has none. Of two that an
/// edge joins, the one that it leads to has the higher one; one that a longer path leads to has no
/// lower one. Requires: `reversed` are a feedback arc set of the contracted graph. Costs O(n + E).
IdVector<ClusterId, int> number_bands(const ContractedBands& contracted,
                                      std::span<const EdgeId> reversed);

}  // namespace boxart::internal
