#pragma once

#include "base/stop_token.h"
#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Takes steps out of lines. Between two bends a line runs straight down; where such a run has room
/// to stand straight above or under the one that it bends to, it moves there, if the line has fewer
/// bends then:
///
///     ├──╮                  ├───────╮
///     │  │ ┌───┐            │ ┌───┐ │
///     │  │ │ b │     not    │ │ b │ │
///     │  │ └───┘            │ └───┘ │
///     │  ╰─────╮            │       │
///     ▼        ▼            ▼       ▼
///
/// The length sideways is the same in both, so that assign_columns has no reason for either. Nodes,
/// and what holds a run in its place, stand still; what one run leaves is room for the next.
///
/// Requires: `x` obeys the separations. Ensures: so it does then. A move costs O(run), and is tried
/// for each bend in a few rounds; runs are at most 1,000 vertices.
void remove_steps(const Alignment& alignment, std::vector<int>& x, StopToken stop = {});

}  // namespace boxart::internal
