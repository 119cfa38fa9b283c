#pragma once

#include "graph/graph.h"

namespace boxart::internal {

/// Gives the cells of a Grid the lines that they need so that no line ends in the open: one that
/// does goes on between the cells before it, or if it comes to the middle of a cell's side, that
/// side becomes a line. The Grid itself gets those sides that lines in it come to or lie on.
///
/// Requires: the parts tile the grid; those that are grids themselves are closed already.
/// Ensures: where a line ends, it meets one that runs across; those of the Grid itself are for what
/// is around it. Costs the rows that all
/// parts span, times a logarithm: if a few rounds don't do, all parts get all lines.
void close_lines(Content& grid);

}  // namespace boxart::internal
