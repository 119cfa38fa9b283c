#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/rank/assign_ranks.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Do edges of a trunk share dummies, so that they run together until they have to separate, or do
/// they separate right behind their node?
enum class Dummies { Shared, Own };

/// Returns the proper layering of `digraph`: a dummy for every layer that an edge passes. Edges of
/// a trunk may share dummies as long as they run together: down to the layer above the first that
/// ends, or is labelled, or enters another cluster, or as no other edge separates them where edges
/// keep their order; so memory grows with nodes x span where graphs are dense, not with edges x
/// span. An edge with a label has one vertex of kind Label, on a layer of nodes where it passes
/// one, else on a layer of labels that is put between two ranks. Invisible edges longer than a
/// layer are left out: they have nothing to draw.
///
/// An edge that ends at a frame has no dummies inside beyond the frame's first (last) layer.
///
/// A dummy belongs to the cluster of its upper end as long as that reaches down, then to that of
/// its lower end where that has begun; so an edge leaves a frame through its bottom.
///
/// Requires: ranks of `digraph`, least 0. Self loops are ignored.
/// Ensures: each segment spans one layer; layers are filled in the order of the input, clusters
/// contiguous. Costs O(V + E x span x depth of clusters).
LayeredGraph split_long_edges(const Digraph& digraph,
                              const Ranks& ranks,
                              const Trunks& trunks,
                              Dummies dummies = Dummies::Shared,
                              StopToken stop = {});

}  // namespace boxart::internal
