#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Where the columns (or rows) of a drawing come to stand when fresh ones are put in. Each cut is
/// the old column before which one fresh column goes; cuts may repeat.
class CutMap {
 public:
  explicit CutMap(std::vector<int> cuts);

  /// The new place of the old column `at`. O(log cuts).
  int operator()(int at) const;
  /// The number of fresh columns.
  int count() const { return static_cast<int>(cuts_.size()); }

 private:
  std::vector<int> cuts_;  // ascending
};

/// Puts a fresh column before each old column in `columns`, and a fresh row before each old row in
/// `rows` (repeats put in several).
///
/// A fresh row holds straight vertical lines, sides and insides of boxes and frames, and nothing
/// else; a fresh column likewise. So a stretched drawing says what it said before. Boxes with
/// their fields, frames and lines get longer where a cut goes through them. A point is one cell and
/// never cut. A text, free or in a frame, never grows: it holds on to one cell (see text_anchors)
/// and moves as that cell does.
///
/// Requires: 0 <= cut <= size. Takes O((boxes + fields + frames + points + texts) log cuts) time,
/// and the time of text_anchors.
void stretch(Drawing& drawing, const std::vector<int>& columns, const std::vector<int>& rows);

/// The same for a caller that keeps the anchors, one a text, which are moved too.
void stretch(Drawing& drawing,
             const std::vector<int>& columns,
             const std::vector<int>& rows,
             std::vector<Point>& anchors);

/// For each column the number of nodes of this kind that a cut before it widens. Such a cut is best
/// avoided: of plain nodes, since lines get away from the words; of boxes, since they are as wide
/// as they need be. O(columns + boxes).
std::vector<int> nodes_cut(const Drawing& drawing, Node::Kind kind);

/// Does a text in the columns [low, high) that holds on to the column `anchor` cover some of the
/// fresh columns that a cut before column `cut` puts in? (The same for rows.)
bool covers_cut(int low, int high, int anchor, int cut);

/// For each text of `drawing` the cell that it has to stay next to, so that it still stands beside
/// its line when a cut goes between them: of the vertical line two columns to its left, of the
/// horizontal line right below it, of the vertical line two columns to its right; else its own
/// first cell.
///
/// Ensures: x - 2 <= anchor.x <= x + width + 1 and y - 1 <= anchor.y <= y + height. Takes
/// O((points + texts) log points) time, and what it takes to look through the lines in the row or
/// in the columns beside each text.
std::vector<Point> text_anchors(const Drawing& drawing);

/// The nearest cell to `cell` that may be the anchor of a text at `rect`.
Point clamp_anchor(const Rect& rect, Point cell);

}  // namespace boxart::internal
