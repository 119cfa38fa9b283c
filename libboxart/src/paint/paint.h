#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "paint/canvas.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// The drawing in cells. Frames and boxes are drawn first, the lines over them, the texts last.
///
/// Where lines of two nets cross, the vertical one is drawn and the horizontal one has a gap.
/// Where a line passes a frame's border, it takes the place of that border cell. An end without
/// an arrowhead adds its arm to the border that it meets; where there is no border (a Plain or an
/// invisible node, a point) the line ends in the cell before.
///
/// Requires: conflicts(drawing) is empty (asserted).
/// Takes O(cells drawn x log(cells of a row)) time.
Canvas paint(const Drawing& drawing, StopToken stop = {});

/// What would make the drawing unreadable, a sentence each, in the order of drawing; empty for a
/// good one: things outside `drawing.size`; nets that share a cell and don't cross there; lines
/// that run through boxes, along frames' borders, through titles and texts; texts that overlap;
/// arrowheads without a cell of their own, or without their line behind them.
std::vector<std::string> conflicts(const Drawing& drawing);

}  // namespace boxart::internal
