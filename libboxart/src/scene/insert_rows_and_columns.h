#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <vector>

namespace boxart::internal {

/// Where the columns (or rows) of a drawing come to stand when others are inserted. Each insertion
/// is the old column before which a new one goes; they may repeat.
class ShiftMap {
 public:
  explicit ShiftMap(std::vector<int> insertions);

  /// The new place of the old column `at`. O(log insertions).
  int operator()(int at) const;
  /// The number of inserted columns.
  int count() const { return static_cast<int>(insertions_.size()); }

 private:
  std::vector<int> insertions_;  // ascending
};

/// Inserts a column before each old column in `columns`, and a row before each old row in `rows`
/// (repeats insert several).
///
/// An inserted row holds straight vertical lines, sides and insides of boxes and frames, and
/// nothing else; an inserted column likewise. So the drawing says what it said before. Boxes with
/// their fields, frames and lines get longer where an insertion goes through them. A point is one
/// cell and never split. A text, free or in a frame, never grows: it moves as its anchor does.
///
/// Requires: 0 <= insertion <= size. Takes O((boxes + fields + frames + points + texts) log
/// insertions) time.
void insert_rows_and_columns(Drawing& drawing,
                             const std::vector<int>& columns,
                             const std::vector<int>& rows);

/// For each column the number of nodes of this kind that an insertion before it widens. Such an
/// insertion is best avoided: of borderless nodes, since lines get away from the words; of boxes,
/// since they are as wide as they need be. O(columns + boxes).
std::vector<int> nodes_widened(const Drawing& drawing, Node::Kind kind);

/// Does a text in the columns [low, high) that is anchored to the column `anchor` cover some of the
/// columns that are inserted before column `insertion`? (The same for rows.)
bool covers_insertion(int low, int high, int anchor, int insertion);

/// Anchors a label to its line, so that it still stands beside it when an insertion goes between
/// them: to the vertical run two columns to its left, the horizontal run right below it, the
/// vertical run two columns to its right; else to its own first cell.
void anchor_to(const Line& line, Text& text);

/// The nearest cell to `cell` that may be the anchor of a text at `rect`.
Point clamp_anchor(const Rect& rect, Point cell);

}  // namespace boxart::internal
