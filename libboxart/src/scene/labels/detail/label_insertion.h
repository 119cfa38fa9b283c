#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/labels/place_labels.h"
#include "scene/scene_cells.h"
#include "scene/tile_index.h"

#include <vector>

namespace boxart::internal {

/// Where a label stands once columns and rows are inserted: `columns` before the column
/// `before_column`, `rows` before the row `before_row`. Its first cell is (dx, dy) from the new
/// place of the cell `base`; it is anchored to the cell `anchor`, both of the drawing as it was.
/// `region` are the old cells that must stay as they are for that.
struct LabelInsertion {
  int before_column;
  int columns;
  int before_row;
  int rows;
  Point base;
  int dx;
  int dy;
  Point anchor;
  Rect region;
};

/// Nodes that insertions widen, by column: nodes_widened(drawing, ...).
struct WidenedNodes {
  std::vector<int> borderless;
  std::vector<int> boxes;

  /// What columns inserted before this one cost, in columns.
  int cost(int column) const;
};

/// A drawing in which space is made.
struct InsertionContext {
  const Drawing& drawing;
  const SceneCells& cells;
  TileIndex texts;  ///< by their cells and anchors
  WidenedNodes widened;
};

/// O(n log n) for the n texts, boxes and columns.
InsertionContext insertion_context(const Drawing& drawing, const SceneCells& cells);

/// The cheapest insertion that makes space for a label; there always is one. O(cells tried x area
/// of the label + texts near the line).
LabelInsertion insertion_at_line(InsertionContext& context, const LineLabel& label);
/// O(texts near the box).
LabelInsertion insertion_at_box(InsertionContext& context, const BoxLabel& label);

}  // namespace boxart::internal
