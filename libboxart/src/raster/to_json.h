#pragma once

#include "drawing/drawing.h"
#include "graph/graph.h"

#include <string>

namespace boxart::internal {

/// The finished layout as a JSON object, in cells; docs/json.md says what is in it. Ends without a
/// line feed. The same drawing gives the same bytes; things stand in the order of the drawing.
///
/// Requires: `drawing` was made from `graph`. Bytes of names that are no UTF-8 are read as
/// Latin-1.
std::string to_json(const Drawing& drawing, const Graph& graph);

}  // namespace boxart::internal
