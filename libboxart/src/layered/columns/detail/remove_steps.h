#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Takes steps out of lines. Between two bends a line runs straight down; such a run moves straight
/// above or under the one that it bends to, if lines have fewer bends then:
///
///     ├──╮                  ├───────╮
///     │  │ ┌───┐            │ ┌───┐ │
///     │  │ │ b │     not    │ │ b │ │
///     │  │ └───┘            │ └───┘ │
///     │  ╰─────╮            │       │
///     ▼        ▼            ▼       ▼
///
/// The length sideways is the same in both, so that assign_columns has no reason for either. What
/// stands in the way, runs and nodes, is pushed aside as far as it has to be, with what straight
/// lines join to it, if all lines together are better then; else as much of the run moves as has
/// room. Borders of frames stand still, and to push something out of the drawing a bend is worth two
/// columns. What one run leaves is room for the next.
///
/// Requires: `x` obeys the separations. Ensures: so it does then. Costs O(what is moved) for each
/// bend, at most 250 vertices, in a few rounds, of which the later look at what has changed;
/// pushing ends when O(V + E) vertices have been looked at.
void remove_steps(const Alignment& alignment, std::vector<int>& x, StopToken stop = {});

}  // namespace boxart::internal
