#pragma once

#include "sugiyama/assign_columns.h"
#include "sugiyama/assign_port_columns.h"
#include "sugiyama/layered_graph.h"
#include "sugiyama/make_trunks.h"
#include "sugiyama/pins.h"
#include "sugiyama/shapes.h"

namespace boxart::internal {

/// Moves pins by a column or two where nets of a channel wait for each other in a ring: where a pin
/// stands above the pin of another net, the first has to turn off first. In a ring some line would
/// need a dogleg, two bends more; a pin a little off the middle is hardly seen.
///
/// Pins of straight segments stay. Ensures: pins keep their order and range, and stay two cells
/// apart. Costs O(E log E) for each of a few rounds.
void unlock_ports(const LayeredGraph& layered,
                  const Digraph& digraph,
                  const Trunks& trunks,
                  const Pins& pins,
                  const Shapes& shapes,
                  const Columns& columns,
                  PortColumns& port_columns);

}  // namespace boxart::internal
