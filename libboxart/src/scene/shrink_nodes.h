#pragma once

#include "base/geometry.h"
#include "graph/graph.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

/// By box, the size that a node needs: that of its label if it has no border, else the one that its
/// box has got now, before anything is inserted. 0 x 0 for those that stay as they are: points, and
/// what has several fields; what is empty and as large as it is told, which may stand for a frame
/// that is laid out by itself and finds use for more; in drawings with heads in borders, where
/// boxes grow over what they are joined to, all boxes.
///
/// Requires: box i is that of node i. O(boxes).
std::vector<Size> needed_sizes(const ResolvedGraph& graph, const Drawing& drawing);

/// Takes nodes back to the size that they need, which they outgrow when columns or rows are
/// inserted for others: an arrow has to point at the words, not at a blank beside them, and a box
/// is to look like its neighbours. The lines that end there get longer by as much.
///
/// A node stays as large as lines at one side of it are apart. A box stands round the middle of
/// these; else, where lines end at one of two opposite sides only, that side stays where it is. So
/// does a side beside which labels of ends stand, or the node's xlabel, which moves with it where
/// all around is blank.
///
/// Requires: lines end at the rim of the rectangle, and box i is that of node i. O(boxes + lines +
/// texts).
void shrink_nodes(const ResolvedGraph& graph, const std::vector<Size>& needed, Scene& scene);

}  // namespace boxart::internal
