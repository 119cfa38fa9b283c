#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "graph/graph.h"

#include <vector>

namespace boxart::internal {

/// Takes away the blanks beside all texts of `content`, but for those that part the columns of a
/// table without lines.
void remove_padding(Content& content);

/// Gives all texts of `content` at least so many cells within their lines.
void widen_texts(Content& content, Size minimum);

/// Cells of the smallest box round `content`, its border included. A text has its padding on each
/// side and is taken to be one cell large when it is empty; parts share the lines between them, and
/// where neither of two has a line they stand next to each other.
///
/// Requires: the cells of a Grid tile it; parts are nested no deeper than a label's parser lets
/// them be (recursion follows them).
/// Cost: the number of parts, plus the sum of the spans in grids.
Size measure_content(const Content& content);

/// The texts of `content`, in reading order, with the rectangles that they fill in `box`. What
/// `box` is larger than need be goes to all rows and columns alike, but rows stay close to the next
/// one, and columns of texts flush left to the next one, if no line is between them.
///
/// A part that has a port and parts of its own gives the port to its first text, if that has none.
///
/// Requires: `box` is at least as large as measure_content says; see there.
/// Ensures: the rectangles tile `box`, neighbours share the cells of their rims.
/// Cost: that of measure_content, times the depth of nesting.
std::vector<Field> place_content(const Content& content, Rect box);

/// Are there parts next to each other without a line between them?
bool has_open_parts(const Content& content);

/// The part that place_content makes the field with this number of.
Content& part_of_field(Content& content, int field);

}  // namespace boxart::internal
