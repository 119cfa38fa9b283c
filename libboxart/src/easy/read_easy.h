#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "easy/easy_graph.h"

#include <string_view>
#include <vector>

namespace boxart::internal {

/// The graph that a text in Graph::Easy's language describes: nodes in the order in which they are
/// mentioned first, edges in the order of their heads.
///
///     graph { flow: south; }   node.cities { fill: red; }      # attributes of classes
///     [ Bonn ] -- car --> { style: bold; } [ Berlin ], [ Ulm ] { class: cities; }
///     ( Group: [ A ] ..> [ B ] ) { border: none; } -> [ C | D || E ]
///
/// An edge goes from each node of the list before its arrow to each of the list behind it. A node
/// is in the group in which it is mentioned last. `[ CDE.0 ]` is the part C of the node above: the
/// parts of a node count from 0 behind its `basename`, which is, without the attribute, the texts
/// of all parts, with `-1`, `-2` and so on behind it where it is taken.
///
/// Throws Error where the text can't be read, and LimitError when the graph is larger than `limits`
/// allow, before it is made: a short text can ask for more edges than any memory holds. Takes time
/// linear in the text and the graph, but for the logarithm of look-ups by name.
///
/// Bytes that are no UTF-8 are read as Latin-1, with a warning in `warnings` unless all of them
/// stand in comments.
EasyGraph read_easy(std::string_view text,
                    std::vector<Warning>& warnings,
                    const Limits& limits = {});

}  // namespace boxart::internal
