#pragma once

#include <boxart/layout.hpp>

#include "drawing/drawing.h"
#include "graph/graph.h"

namespace boxart::internal {

/// The finished layout as data, for those who use the library.
/// Requires: `drawing` was made from `graph`. Linear time.
Layout to_layout(const Drawing& drawing, const Graph& graph);

}  // namespace boxart::internal
