#pragma once

#include "base/stop_token.h"
#include "scene/scene.h"

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
/// from it. `is_sideways`: do ranks run across the screen? Looks at no more than
/// three times the cells of all lines, and 100,000, and at none where these are more than 400,000:
/// to know what stands where would take longer than all else.
void unbend_lines(Scene& scene, bool is_sideways, StopToken stop = {});

}  // namespace boxart::internal
