#pragma once

#include "base/ids.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// The edges whose lines would be taken for those that all others of their net end at, ascending:
/// of lines that join at a point, the only one with an arrowhead at its other end, or without.
/// Trunks have none (make_trunks.h), but what is left of one may, when some of its lines run
/// elsewhere. O(lines log lines).
std::vector<EdgeId> mistaken_lines(const ResolvedGraph& graph, const Drawing& drawing);

}  // namespace boxart::internal
