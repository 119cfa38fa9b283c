#pragma once

#include "base/id_vector.h"
#include "base/stop_token.h"
#include "layered/layered_graph.h"

namespace boxart::internal {

struct Layering;

/// Are they to be about right, for what only needs to know where vertices will stand? Then the
/// simplex runs once, and lines keep steps that others could make room for.
enum class ColumnEffort { Estimate, Best };

/// The leftmost column of every vertex, from 0. A cluster's borders have the same column on all
/// layers.
using Columns = IdVector<VertexId, int>;

/// Returns columns that obey the separations and make edges straight: long ones first, since theirs
/// is a longer path for the eye, and those that are the only way from one node to the next. Nodes
/// are drawn to the middle of what they are joined to; a line that must step does so once. All that
/// at a price for each column of the whole drawing (alignment_targets.h): a drawing that is wider
/// than the place where it is read is worse than lines that bend.
///
/// Network simplex, which begins with the columns that the layering has from before, if it has
/// some, up to a bound on the size of its problem, sweeps over the layers above it
/// (simplex_columns.h, sweep_columns.h). Ties go to the left.
Columns assign_columns(const Layering& layering,
                       ColumnEffort effort = ColumnEffort::Best,
                       StopToken stop = {});

/// Is the graph small enough for the simplex? O(1).
bool may_use_simplex(const LayeredGraph& layered);

}  // namespace boxart::internal
