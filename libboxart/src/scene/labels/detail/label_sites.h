#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/labels/place_labels.h"
#include "scene/scene_cells.h"

#include <optional>

namespace boxart::internal {

/// Where a label is to stand; `anchor` is the cell that it is anchored to (see
/// insert_rows_and_columns).
struct LabelSite {
  Rect rect;
  Point anchor;
};

/// Are the cells of a text, and one column to both sides of it, blank, and no words there one blank
/// away, which would read as part of it?
bool is_free(const SceneCells& cells, const Rect& rect);

/// The best free place for a label, none when there is none. Ties go to the first one, from the
/// middle of the line outwards. O(places tried x area of the label); places at a bounded number of
/// cells of the line are tried.
std::optional<LabelSite> line_site(const Drawing& drawing,
                                   const SceneCells& cells,
                                   const LineLabel& label);
std::optional<LabelSite> box_site(const Drawing& drawing,
                                  const SceneCells& cells,
                                  const BoxLabel& label);

}  // namespace boxart::internal
