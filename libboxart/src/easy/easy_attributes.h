#pragma once

#include "easy/easy_graph.h"
#include "graph/text_graph.h"

namespace boxart::internal {

/// Graph::Easy's attributes for those of DOT: attributes for which dot_attributes() gives
/// `attributes` again, but for the order of the words in `style`. Where Graph::Easy has no like,
/// they are `x-dot-...`. Values have the escapes that they need in the text, without quotes.
EasyAttributes easy_attributes(EasyGraph::Kind kind, const TextAttributes& attributes);

}  // namespace boxart::internal
