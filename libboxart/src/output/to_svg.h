#pragma once

#include "base/stop_token.h"
#include "paint/canvas.h"
#include "text/text_rules.h"

#include <string>

namespace boxart::internal {

/// The canvas as an SVG picture, 9 by 18 units for a cell. Lines, boxes, frames and arrowheads are
/// paths, so that they are whole in any font; texts are text, held to the width of their cells.
/// What the input gives no colour has that of the text around the picture, `currentColor`.
///
/// Empty when nothing was drawn. Takes O(ink log ink) time.
std::string to_svg(const Canvas& canvas, const TextRules& rules, StopToken stop = {});

}  // namespace boxart::internal
