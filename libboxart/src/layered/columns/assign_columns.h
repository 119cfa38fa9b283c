#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/layered_graph.h"

namespace boxart::internal {

struct Layering;

/// The leftmost column of every vertex, from 0. A cluster's borders have the same column on all
/// layers.
using Columns = IdVector<VertexId, int>;

/// Returns columns that obey the separations and make edges straight: long ones first, since theirs
/// is a longer path for the eye. Nodes are drawn to the middle of what they are joined to.
///
/// Network simplex on the auxiliary graph of Gansner, Koutsofios, North, Vo 1993, section 4.2, up
/// to a bound on its size; above it the columns of Brandes and Koepf (place_blocks.h), pushed apart
/// where frames need room. Ties go to the left.
Columns assign_columns(const Layering& layering, StopToken stop = {});

}  // namespace boxart::internal
