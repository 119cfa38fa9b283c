#pragma once

#include "base/stop_token.h"
#include "drawing/drawing.h"
#include "paint/painting.h"

#include <string>
#include <vector>

namespace boxart::internal {

/// The drawing in cells, ready to be painted row by row. Frames and boxes are drawn first, the
/// lines over them, the texts last.
///
/// Where lines of two nets cross, the vertical one is drawn and the horizontal one has a gap.
/// Where a line passes a frame's border, it takes the place of that border cell. An end without
/// an arrowhead adds its arm to the border that it meets; where there is no border (a Plain or an
/// invisible node, a point) the line ends in the cell before.
///
/// Requires: conflicts(drawing) is empty (asserted when it is painted).
/// Takes O(n log n) time for its n boxes, frames, texts and points of lines.
Painting paint(const Drawing& drawing, StopToken stop = {});
Painting paint(Drawing&&, StopToken = {}) = delete;

/// What would make the drawing unreadable, a sentence each, row by row; empty for a good one:
/// things outside `drawing.size`; nets that share a cell and don't cross there; lines that run
/// through boxes, along frames' borders, through titles and texts; texts that overlap; arrowheads
/// without a cell of their own, or without their line behind them.
std::vector<std::string> conflicts(const Drawing& drawing);

}  // namespace boxart::internal
