#pragma once

#include "output/row_buffer.h"
#include "paint/painting.h"
#include "text/text_rules.h"

namespace boxart::internal {

/// The painting as an SVG picture, 9 by 18 units for a cell. Lines, boxes, frames and arrowheads
/// are paths, so that they are whole in any font; texts are text, held to the width of their cells.
/// What the input gives no colour has that of the text around the picture, `currentColor`.
///
/// Each path is one of a colour and a width through all of the picture. Those of a large drawing
/// are written one after the other, for each of which it is painted anew: none is in memory as a
/// whole that takes more than some 64 MB, and small ones are made together.
///
/// Nothing when nothing was drawn. Takes O(ink log ink) time, for large drawings so often as they
/// have paths.
void to_svg(const Painting& painting, const TextRules& rules, RowBuffer& rows);

}  // namespace boxart::internal
