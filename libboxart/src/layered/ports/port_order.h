#pragma once

#include "layered/layered_graph.h"
#include "layered/ports/ports.h"

#include <cstdint>

namespace boxart::internal {

/// Do its lines lead to another node of the same layer?
bool is_flat(const LayeredGraph& layered, const Port& port);

/// Where a port wants to be among those of its side: by where its lines end, and past which side of
/// their nodes they go there. Of flat edges, those to the right stand rightmost, the nearest of
/// them at the very side, so that their arcs nest; likewise on the left. O(edges of the port).
std::int64_t order_key(const LayeredGraph& layered, const Ports& ports, const Port& port);

/// Puts the ports of each side in their order: those with a lane at the left, the others, those
/// with one at the right. Of lanes at one side the outermost ones go round to the other side of the
/// node. Parallel edges stand in the same order at both ends, by their ids. O(P log P).
void sort_ports(const LayeredGraph& layered, Ports& ports);

}  // namespace boxart::internal
