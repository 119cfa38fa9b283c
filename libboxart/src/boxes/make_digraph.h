#pragma once

#include "base/id_vector.h"
#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/digraph.h"
#include "layered/rank/assign_ranks.h"

namespace boxart::internal {

/// How an edge is drawn.
enum class RouteKind {
  None,     // not at all
  Layered,  // through the channels between the layers
  Loop,     // at its node's sides
  Detour,   // as it can, once all else is in place
};

using RouteKinds = IdVector<EdgeId, RouteKind>;

/// Returns what the layered layout needs of the graph: its nodes, edges and clusters, with the
/// edges that look alike and may share cells.
Digraph make_digraph(const ResolvedGraph& graph);

/// Returns how each edge is drawn. Through the layers goes what joins two nodes; a flat edge or a
/// loop that ends at a frame makes a detour, and so does a loop at a node that has no place for
/// one. In `digraph`, those that don't go through the layers are made invisible, and ends that are
/// bound get the sides and the field that they meet, and their place there.
RouteKinds choose_routes(const ResolvedGraph& graph,
                         const Axes& axes,
                         const Ranks& ranks,
                         Digraph& digraph);

}  // namespace boxart::internal
