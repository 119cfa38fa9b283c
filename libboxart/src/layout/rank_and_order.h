#pragma once

#include "boxes/axes.h"
#include "graph/graph.h"
#include "layered/trunks/make_trunks.h"
#include "layout/lay_out_layers.h"

namespace boxart::internal {

/// Ranks and routes, and ordered layers, in `out`. Edges whose line would pass a frame that it has
/// nothing to do with are not in the layers: they are `astray`. Where there are some, the frames
/// that they pass, and those of the same parents, lie in bands of ranks (give_bands.h), if fewer go
/// astray then. Returns the trunks of the edges that stay.
///
/// Costs what the passes cost, up to four times where edges go astray; the second try of ordering
/// (see there) is for small graphs alone.
Trunks rank_and_order(const ResolvedGraph& graph,
                      const Axes& axes,
                      const LayoutOptions& options,
                      LayeredLayout& out);

}  // namespace boxart::internal
