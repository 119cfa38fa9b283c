#pragma once

#include "base/stop_token.h"
#include "layered/digraph.h"
#include "layered/layered_graph.h"
#include "layered/rank/assign_ranks.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Do edges of a trunk share dummies, so that they run together until they have to separate, or do
/// they separate right behind their node? Long ones are shared too, as far as that costs little,
/// and stand on all layers that an edge passes without a change.
enum class Dummies { Shared, Own, Long };

/// Returns the layering of `digraph`: a dummy for every layer that an edge passes, or a long one
/// for all layers between two where its cluster changes. Edges of a trunk may share dummies as long
/// as they run together: down to the layer above the first that ends, or is labelled, or enters
/// another cluster, or as no other edge separates them where edges keep their order; so with short
/// dummies memory grows with nodes x span where graphs are dense, not with edges x span, and with
/// long ones with nodes + edges + clusters. An edge with a label has one vertex of kind Label, on a
/// layer of nodes where it passes one, else on a layer of labels that is put between two ranks.
/// Invisible edges longer than a layer are left out: they have nothing to draw.
///
/// An edge that ends at a frame has no dummies inside beyond the frame's first (last) layer.
///
/// Requires: ranks of `digraph`, least 0. Self loops are ignored.
/// Ensures: layers are filled in the order of the input, clusters contiguous. Costs O(V + E x (span
/// + depth of clusters)), with long dummies O(V + E x depth of clusters + trunks x cuts).
LayeredGraph split_long_edges(const Digraph& digraph,
                              const Ranks& ranks,
                              const Trunks& trunks,
                              Dummies dummies = Dummies::Shared,
                              StopToken stop = {});

}  // namespace boxart::internal
