#pragma once

#include <string_view>

namespace boxart::internal {

/// Is `text` in Graph::Easy's language rather than in DOT? By what it begins with, behind blanks
/// and comments:
///
///     [  (  .name               Graph::Easy: nodes, groups and classes; no DOT begins so
///     node  edge  group         Graph::Easy, where a brace, a dot or a comma follows
///     graph.name  graph,        Graph::Easy
///     graph {                   see below
///     anything else             DOT, above all strict, digraph, and graph with a name
///
/// `graph { flow: south; }` sets attributes in the one language, and `graph { a:n -- b }` is a
/// graph in the other. It is Graph::Easy's if the brace is followed by a name and a colon, and if
/// more than blanks, comments or another graph stands behind the closing brace or else neither an
/// edge nor a bracket nor an equals sign within. So is it if the braces are empty and a node, a
/// group or a class follows.
bool is_easy(std::string_view text);

}  // namespace boxart::internal
