#pragma once

#include "base/ids.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Lines without arrowheads that join are read by where they part: at each branching, a straight
/// stretch with what leaves it, the line to the node that all of them end at, the hub, is alone on
/// its side, and two or more are on the other.
///
///     └─┬─┘ a                │ b
///     ╭─┴──╮             ╭───┤       Is c the hub, alone below the row of the joint, or b, alone
///     ╵ b  ╵ c         a ╵ ╭─╯       above the column whose two ways lead to the left?
///                        c ╵
/// Returns edges that have to run by themselves so that each net has one hub, ascending: those
/// whose other ends could be it too, or all of a net that has none. Without them what is left of
/// their net must be asked again.
///
/// A branch that comes back to the others is a circle, and what leads to it no hub. What joins at a
/// single point ends there, and is clear. Costs O(l log l) for nets of l corners;
/// and l more for each end that is alone on its side where it comes to the others.
std::vector<EdgeId> unclear_hubs(const Drawing& drawing);

}  // namespace boxart::internal
