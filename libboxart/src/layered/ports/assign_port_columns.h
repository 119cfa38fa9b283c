#pragma once

#include "base/id_vector.h"
#include "layered/layered_graph.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// The column of every port, right of its vertex' left side.
using PortColumns = IdVector<PortId, int>;

/// Does each port stand in its range, beside the blocked columns, and alone in its column of the
/// side? O(ports log ports).
bool is_consistent(const PortColumns& port_columns, const Ports& ports, const VertexShapes& shapes);

/// By port, are the columns free that the label of its edge takes left of it? The first of a side
/// has those of its node's corner, too. O(ports log ports).
IdVector<PortId, bool> label_rooms(const Ports& ports,
                                   const VertexShapes& shapes,
                                   const PortColumns& port_columns);

/// Spreads the ports of each side evenly over the range that each is bound to, in their order, and
/// the columns of labels with them, as far as all that is bound leaves them free.
///
/// Requires: every range has room for its ports beside the blocked columns.
/// Ensures: no two ports of a side share a column; none stands in a blocked one.
PortColumns assign_port_columns(const LayeredGraph& layered,
                                const Ports& ports,
                                const VertexShapes& shapes);

}  // namespace boxart::internal
