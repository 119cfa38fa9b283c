#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "layout/occupancy.h"
#include "layout/place_labels.h"

#include <span>
#include <vector>

namespace boxart {

/// Where a label stands once fresh columns and rows are put in: `columns` before the column
/// `column_cut`, `rows` before the row `row_cut`. Its first cell is (dx, dy) from the new place of
/// the cell `base`; it holds on to the cell `anchor`, both of the drawing as it was. `region` are
/// the old cells that must stay as they are for that.
struct LabelRoom {
  int column_cut;
  int columns;
  int row_cut;
  int rows;
  Point base;
  int dx;
  int dy;
  Point anchor;
  Rect region;
};

/// Nodes that cuts widen, by column: nodes_cut(drawing, ...).
struct CutNodes {
  std::vector<int> plain;
  std::vector<int> boxes;

  /// What fresh columns before this one cost, in columns.
  int cost(int column) const;
};

/// The cheapest way to make room for a label; there always is one. `anchors` are those of the
/// texts. O(cells tried x area of the label
/// + texts).
LabelRoom line_room(const Drawing& drawing,
                    const Occupancy& cells,
                    std::span<const Point> anchors,
                    const CutNodes& cut,
                    const LineLabel& label);
LabelRoom box_room(const Drawing& drawing, std::span<const Point> anchors, const BoxLabel& label);

}  // namespace boxart
