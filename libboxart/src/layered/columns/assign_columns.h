#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/columns/separations.h"
#include "layered/layered_graph.h"
#include "layered/ports/assign_port_columns.h"
#include "layered/ports/ports.h"
#include "layered/ports/vertex_shapes.h"

namespace boxart::internal {

/// The leftmost column of every vertex, from 0. A cluster's borders have the same column on all
/// layers.
using Columns = IdVector<VertexId, int>;

/// Returns columns that obey the separations and make edges straight: long ones first, since theirs
/// is a longer path for the eye. Nodes are drawn to the middle of what they are joined to.
///
/// Network simplex on the auxiliary graph of Gansner, Koutsofios, North, Vo 1993, section 4.2, up
/// to a bound on its size; above it the columns of Brandes and Koepf (place_blocks.h), pushed apart
/// where frames need room. Ties go to the left.
Columns assign_columns(const LayeredGraph& layered,
                       const Ports& ports,
                       const VertexShapes& shapes,
                       const PortColumns& port_columns,
                       const Separations& separations,
                       StopToken stop = {});

}  // namespace boxart::internal
