#pragma once

#include "graph/graph.h"
#include "scene/scene.h"

namespace boxart::internal {

/// Takes nodes without a border back to the size of their label, which they outgrow when columns or
/// rows are inserted: an arrow has to point at the words, not at a blank beside them. The lines
/// that end there get longer by as much; where lines end at one of two opposite sides only, that
/// side stays where it is. A rectangle stays wider than its label where lines come down or up to it
/// too far apart, and higher likewise.
///
/// Requires: lines end at the rim of the rectangle, and box i is that of node i. Changes nodes with
/// one field only. O(boxes + lines).
void shrink_borderless(const ResolvedGraph& graph, Scene& scene);

}  // namespace boxart::internal
