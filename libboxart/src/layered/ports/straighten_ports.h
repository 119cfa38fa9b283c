#pragma once

#include "layered/columns/assign_columns.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// Moves ports along their sides where that makes an edge straight which is not: now that the
/// columns are known, a line may better leave a box off its middle than have two bends. Edges that
/// lack least go first; ties go to the segment declared first. The port of a trunk stays: its other
/// edges hold it.
///
/// Ensures: ports keep their order and range, and don't come closer than two cells, or than they
/// were. Costs O(E log E + ports).
void straighten_ports(const LayeredGraph& layered,
                      const Ports& ports,
                      const VertexShapes& shapes,
                      const Columns& columns,
                      PortColumns& port_columns);

}  // namespace boxart::internal
