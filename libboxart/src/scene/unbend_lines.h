#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"

namespace boxart::internal {

/// Takes steps out of lines where cells are free for that: a line that goes across the ranks in two
/// steps or more goes in one of them, or straight on, if the way there is blank or crosses lines
/// and frames as the old one did.
///
///     ╰──╮   │              ╰──────│─╮
///        ╰───│─╮    not            │ │
///            │ ▼                   │ ▼
///
/// The layers can't say it: they keep lines that pass the same rows in one order.
///
/// Ensures: no line gets more crossings or turns, or another end; a line that shares cells with
/// others of its net leaves them once and for all; what stands beside a line stood a blank away
/// from it. `is_sideways`: do ranks run across the screen? Costs O(turns^3 x length) for a line
/// of at most 20 points, and nothing where lines have more than a million cells.
void unbend_lines(Drawing& drawing, bool is_sideways, StopToken stop = {});

}  // namespace boxart::internal
