#pragma once

#include "layered/columns/alignment_targets.h"

#include <vector>

namespace boxart::internal {

/// Moves frames at which lines end, or what such lines lead to, with all that they hold, to the
/// middle of the places that are best for them: anywhere over the other end is as good for the
/// length. Outer frames first. Then each frame to the middle of what it holds: a wide title makes a
/// frame wider than its content. Nothing moves beyond what stands beside it, or out of the drawing.
///
/// Requires: `x`, by variable, obeys the separations. Ensures: it still does. Costs O(V + E) for
/// each frame that is moved with what it holds, at most a few million steps: the frames behind
/// stay.
void centre_frames(const Alignment& alignment, std::vector<int>& x);

}  // namespace boxart::internal
