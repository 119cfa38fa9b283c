#pragma once

#include "layered/ports/assign_port_columns.h"

namespace boxart::internal {

struct Layering;

/// Moves ports by a column or two where the constraints of a channel's nets form a cycle: where a
/// port stands above the port of another net, the first has to turn off first. In a cycle some line
/// would need a dogleg, two bends more; a port a little off the middle is hardly seen.
///
/// Ports of straight segments stay. Ensures: ports keep their order and range, and stay two cells
/// apart. Costs O(E log E) for each of a few rounds.
PortColumns break_port_cycles(const Layering& layering);

}  // namespace boxart::internal
