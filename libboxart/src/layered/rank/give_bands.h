#pragma once

#include "base/ids.h"
#include "layered/digraph.h"

#include <span>

namespace boxart::internal {

/// Gives each of these clusters a band of its own (Digraph::Cluster), and the clusters of the same
/// parent, too: what joins two of them passes no third one then, as units that are ranked one
/// below the other. Returns whether one has a band now that had none.
///
/// Clusters that share a rank with nodes outside, by a rank set, get none: they can't lie apart.
/// Nor do those without a frame. Costs O(clusters + n x depth of clusters) for n members of rank
/// sets.
bool give_bands(std::span<const ClusterId> clusters, Digraph& graph);

}  // namespace boxart::internal
