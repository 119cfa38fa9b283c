#pragma once

#include "base/ids.h"
#include "graph/graph.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

/// Cuts the lines of edges with lhead or ltail off where they come to that frame's border. Returns
/// the edges, ascending, whose lines can't end there: they come to a corner, or have no room for
/// the arrowhead before the border. Those are left as they were. O(points), and O(ink) if there is
/// an arrowhead at such an end.
std::vector<EdgeId> clip_lines(const ResolvedGraph& graph, Scene& scene);

}  // namespace boxart::internal
