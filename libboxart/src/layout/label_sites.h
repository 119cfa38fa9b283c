#pragma once

#include <optional>
#include <span>
#include <vector>

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "layout/occupancy.h"
#include "layout/place_labels.h"

namespace boxart {

/// Where a label is to stand; `anchor` is the cell that it holds on to (see stretch).
struct LabelSite {
  Rect rect;
  Point anchor;
};

/// Where a label stands once fresh columns and rows are put in: `columns` before the column
/// `column_cut`, `rows` before the row `row_cut`. Its first cell is (dx, dy) from the new place of
/// the cell `base`; it holds on to the cell `anchor`, both of the drawing as it was. `region` are the
/// old cells that must stay as they are for that.
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

/// Are the cells of a text, and one column to both sides of it, blank?
bool is_free(const Occupancy& cells, const Rect& rect);

/// The best free place for a label, none when there is none. Ties go to the first one, from the
/// middle of the line outwards. O(places tried x area of the label); places at a bounded number of
/// cells of the line are tried.
std::optional<LabelSite> line_site(const Drawing& drawing,
                                   const Occupancy& cells,
                                   const LineLabel& label);
std::optional<LabelSite> box_site(const Drawing& drawing,
                                  const Occupancy& cells,
                                  const BoxLabel& label);

/// The cheapest way to make room for a label; there always is one. `anchors` are those of the
/// texts, `plain_cut` is plain_nodes_cut(drawing). The same cost, and O(texts).
LabelRoom line_room(const Drawing& drawing,
                    const Occupancy& cells,
                    std::span<const Point> anchors,
                    std::span<const int> plain_cut,
                    const LineLabel& label);
LabelRoom box_room(const Drawing& drawing, const BoxLabel& label);

}  // namespace boxart
