#pragma once

#include "base/id_vector.h"
#include "base/ids.h"
#include "drawing/drawing.h"

namespace boxart::internal {

/// The nodes in rows of boxes that are wider than `columns` even without the gaps that only
/// straight lines need: it is their labels that make a drawing of ranks from top to bottom (or
/// back) wide. O(boxes + points of lines + rows).
IdVector<NodeId, bool> nodes_in_wide_rows(const Drawing& drawing, int columns);

}  // namespace boxart::internal
