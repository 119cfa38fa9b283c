#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "paint/detail/brush.h"

namespace boxart::internal {

/// Draws the frames, and the boxes over them, with their backgrounds, titles and labels.
void paint_boxes(Brush& brush, const Drawing& drawing, StopToken stop = {});

}  // namespace boxart::internal
