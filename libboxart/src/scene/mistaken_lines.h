#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// The lines that would be taken for those that all others of their net end at, ascending: of lines
/// that join at a point, the only one with an arrowhead at its other end, or without. Trunks have
/// none (make_trunks.h), but what is left of one may, when some of its lines run elsewhere.
///
/// `gone` are the indices of these, sorted. O(lines log lines).
std::vector<int> mistaken_lines(const Drawing& drawing,
                                const ResolvedGraph& graph,
                                const std::vector<int>& gone);

}  // namespace boxart::internal
