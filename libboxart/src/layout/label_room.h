#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "layout/occupancy.h"
#include "layout/place_labels.h"
#include "layout/tile_index.h"

#include <span>
#include <vector>

namespace boxart::internal {

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

/// A drawing that room is made in.
struct RoomGround {
  const Drawing& drawing;
  const Occupancy& cells;
  std::span<const Point> anchors;  ///< those of the texts
  TileIndex texts;                 ///< by their cells and anchors
  CutNodes cut;
};

/// O(n log n) for the n texts, boxes and columns.
RoomGround room_ground(const Drawing& drawing,
                       const Occupancy& cells,
                       std::span<const Point> anchors);

/// The cheapest way to make room for a label; there always is one. O(cells tried x area of the
/// label + texts near the line).
LabelRoom line_room(RoomGround& ground, const LineLabel& label);
/// O(texts near the box).
LabelRoom box_room(RoomGround& ground, const BoxLabel& label);

}  // namespace boxart::internal
