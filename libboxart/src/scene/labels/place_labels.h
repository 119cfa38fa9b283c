#pragma once

#include "base/stop_token.h"
#include "scene/scene.h"
#include "text/label.h"

#include <vector>

namespace boxart::internal {

/// A label of a line: next to the middle of it, or at one of its ends.
struct LineLabel {
  enum class Site { Middle, Tail, Head };
  int line;  ///< in drawing.lines
  Label label;
  Site site = Site::Middle;
  bool is_xlabel = false;  ///< in the middle, beside the label
};

/// A label beside a box (xlabel).
struct BoxLabel {
  int box;  ///< in drawing.boxes
  Label label;
};

/// Adds a text for each label to the drawing.
///
/// A label of a line stands one blank right of a vertical run of its line, or directly above a
/// horizontal one; where there is a choice, at a run of this line alone, near its middle, and
/// beside no other line. A label at an end has the end's first cell within 2 rows and 3 columns of
/// itself. The label of a box stands above it or at its side, beside no line. Where no place is
/// free, rows and columns are inserted, as few as will do (see insert_rows_and_columns).
///
/// Requires: titles are placed. Empty labels are passed over; a line without points has no place.
/// Ensures: the cells of every new text, and the column to its left and to its right in its rows,
/// were blank.
///
/// Labels of ends come first, then those of boxes, then the others, each in the given order. Takes
/// O(ink + labels x (area of a label + texts near its line)) time a round; a round without inserted
/// rows and columns places all that it can, and each later one those whose inserted cells don't
/// touch, one at least. In the first rounds a label gets no columns of its own where its line runs
/// across those that a wider one gets: in the next one it may find room there.
void place_labels(Scene& scene,
                  const std::vector<LineLabel>& line_labels,
                  const std::vector<BoxLabel>& box_labels,
                  StopToken stop = {});

}  // namespace boxart::internal
