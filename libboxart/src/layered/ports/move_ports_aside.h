#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"

namespace boxart::internal {

struct Layering;

/// Lines that lead back up the layers make way for those that lead down: where one of each meets a
/// side of a node, the former goes past it in a lane beside the node, and ends at its side. So the
/// other one has the middle, and the nodes of a chain that closes stand straight below each other.
///
///     ┌───┐                  The order on each side stays as it is: a port that was the last goes
///     to │ a │◄╮                the right, the first to the left. So no more lines cross than
///     before. └─┬─┘ │
///       ▼   │
///
/// Such a line passes a layer of nodes at least: between neighbours two lines side by side say
/// more. Only nodes of `may` get lanes, at most one at each side (inverted ports: Schulze,
/// Spönemann, von Hanxleden 2014). O(ports + segments).
void move_ports_aside(const LayeredGraph& layered, const IdVector<NodeId, bool>& may, Ports& ports);

/// Lets each lane be as far from its node as nothing stands there: so a line that runs further out
/// needs no step; lanes of two neighbours that face each other stay as they are. Once columns are
/// known; gives the ports their ranges. O(all rows + ports x log ports).
void widen_lanes(Layering& layering);

}  // namespace boxart::internal
