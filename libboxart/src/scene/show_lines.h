#pragma once

#include "graph/graph.h"
#include "scene/scene.h"

namespace boxart::internal {

/// Inserts a column (row) into lines of which too little is seen, for an edge is never its
/// arrowheads alone:
/// - all cells between two arrowheads are gaps, where other lines cross: `◄│►`;
/// - the cell beside a node without a border is such a gap, and no arrowhead is in it: nothing says
///   where the line ends (`╰│n`);
/// - nothing but arrowheads is seen of a line of a node that isn't seen, or an arm of its first
/// turn
///   would point at nothing there (`╰──┴──╯`): in ASCII that arm can't be told;
/// - a dot, a diamond or a box has no direction, and nothing but it is seen at a node without a
///   border, or before an arrowhead in a border: nobody could tell what it belongs to.
/// One column serves all lines that an insertion there lengthens; of several the one that widens
/// the fewest boxes.
///
/// Takes O(n log n + k) time for n boxes and points of lines, and the k gaps in lines that have no
/// other cells; and an insertion.
void show_lines(const ResolvedGraph& graph, Scene& scene);

}  // namespace boxart::internal
