#pragma once

#include "base/ends.h"
#include "base/field_part.h"
#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/digraph.h"
#include "layered/rank/assign_ranks.h"

#include <vector>

namespace boxart::internal {

enum class TrunkId : int {};

/// Edges that leave one node together, or come to it together: on the way their lines share cells.
///
///     └──┬──┘
///     ╭──┼──╮     one trunk of three edges, at the bottom of its node: one port, and one net in
///     ▼  ▼  ▼     the channel
struct Trunk {
  NodeId node;
  LayerEnd end;  // of the edges, at the node: from their upper ends they lead down
  int field;     // the field of the node that they are bound to; -1: none
  FieldPart part = FieldPart::All;
  Sides sides = no_side;  // the sides of the node that they are bound to, as Digraph has them
  std::vector<EdgeId> edges{};
};

struct Trunks {
  IdVector<TrunkId, Trunk> trunks;
  IdVector<EdgeId, TrunkId> of;  // none: the edge runs alone
};

/// Returns which edges share a trunk: edges with a common tail (or head) on one side of it, with
/// the same style class and bundle. An edge is in at most one trunk, that of a bundle before
/// others, and that with most edges before smaller ones; ties go to the upper end, so that a graph
/// reads as a tree. Parallel edges never share one, and an end with a label of its own doesn't
/// either.
///
/// Where edges of no arrowhead and of two may share (at points), none is the only one of its trunk
/// whose other end has an arrowhead, or has none: it would be taken for the end of all others.
///
/// Ensures: each trunk has two edges or more, to different nodes. Costs O(E log E).
Trunks make_trunks(const Digraph& digraph, const Ranks& ranks);

}  // namespace boxart::internal
