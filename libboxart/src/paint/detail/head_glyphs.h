#pragma once

#include "base/geometry.h"
#include "graph/graph.h"

#include <string_view>

namespace boxart::internal {

/// The character of an arrowhead that points to `side`; a blank for none. Each is one cell wide
/// and no emoji, unlike U+25B6 and U+25C0.
std::string_view unicode_head(ArrowHead head, Side side);

/// The same in ASCII, which has fewer.
std::string_view ascii_head(ArrowHead head, Side side);

}  // namespace boxart::internal
