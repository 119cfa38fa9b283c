#pragma once

#include "layered/columns/assign_columns.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"
#include "layered/trunks/make_trunks.h"

namespace boxart::internal {

/// Moves ports by a column or two where the constraints of a channel's nets form a cycle: where a
/// port stands above the port of another net, the first has to turn off first. In a cycle some line
/// would need a dogleg, two bends more; a port a little off the middle is hardly seen.
///
/// Ports of straight segments stay. Ensures: ports keep their order and range, and stay two cells
/// apart. Costs O(E log E) for each of a few rounds.
void break_port_cycles(const LayeredGraph& layered,
                       const Digraph& digraph,
                       const Trunks& trunks,
                       const Ports& ports,
                       const VertexShapes& shapes,
                       const Columns& columns,
                       PortColumns& port_columns);

}  // namespace boxart::internal
