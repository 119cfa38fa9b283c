#pragma once

#include "base/id_vector.h"
#include "sugiyama/layered_graph.h"
#include "sugiyama/pins.h"
#include "sugiyama/shapes.h"

namespace boxart::internal {

/// The column of every pin, right of its vertex' left side.
using PortColumns = IdVector<PinId, int>;

/// Does each pin stand in its range, beside the blocked columns, and alone in its column of the
/// side? O(pins log pins).
bool is_consistent(const PortColumns& port_columns, const Pins& pins, const Shapes& shapes);

/// Spreads the pins of each side evenly over the range that each is bound to, in their order.
///
/// Requires: every range has room for its pins beside the blocked columns.
/// Ensures: no two pins of a side share a column; none stands in a blocked one.
PortColumns assign_port_columns(const LayeredGraph& layered,
                                const Pins& pins,
                                const Shapes& shapes);

}  // namespace boxart::internal
