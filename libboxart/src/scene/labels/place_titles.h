#pragma once

#include "base/ids.h"
#include "scene/scene.h"

#include <vector>

namespace boxart::internal {

/// Sets `title_x` of every visible frame with a title. Returns the frames whose titles had no room
/// as they were, each once.
///
/// A title of one line goes in the border, `┌╌ Title ╌╌┐`: one blank at each side of it, at least
/// one dash to both corners, two where there is room, and no line in its columns. A title of
/// several lines goes in the rows inside the frame that are kept for it, with a blank to both
/// sides; no line runs down through it. A dash and a blank part a title in the border from the
/// lines beside it, `│╌ Title ╌│`: after one blank it would read as the label of the line. In the
/// rows inside, two blanks part it from the line at its left. Each is as near as can be to the
/// place that its justification asks for; ties go to the left. Where no place is wide enough,
/// columns are inserted inside the frame, as few as will do, where they widen the fewest boxes (see
/// insert_rows_and_columns).
///
/// A frame without a title keeps a dash of that border, so that it can be told from a node.
///
/// Requires: nothing but lines that run up or down stands in the rows kept for a title.
/// Ensures: drawing is as before but for the titles and the inserted columns.
/// Takes O(n log n + k) time for n boxes, frames and line points and the k places where a line
/// passes a title's row between the two sides of the frame; as often as frames are nested that
/// have to be widened.
std::vector<ClusterId> place_titles(Scene& scene);

}  // namespace boxart::internal
