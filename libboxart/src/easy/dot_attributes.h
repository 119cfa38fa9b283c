#pragma once

#include "easy/easy_graph.h"
#include "graph/text_graph.h"

#include <map>
#include <string>

namespace boxart::internal {

/// DOT's attributes for those of Graph::Easy. Attributes of Graph::Easy's that have no like in DOT
/// but are drawn by boxart keep their names (`pointshape`); `x-dot-penwidth` is DOT's `penwidth`,
/// and `x-html-label` an HTML-like label. The names of those that nothing follows, such as
/// `origin`, go to `ignored`, with where the
/// first of each stands.
TextAttributes dot_attributes(EasyGraph::Kind kind,
                              const EasyAttributes& attributes,
                              std::map<std::string, Position>& ignored);

}  // namespace boxart::internal
