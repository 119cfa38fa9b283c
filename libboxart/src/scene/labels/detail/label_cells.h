#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/labels/place_labels.h"
#include "scene/scene_cells.h"

#include <vector>

namespace boxart::internal {

/// Is this line seen in the cell at `p`, alone or with others of its net? O(points).
bool is_seen(const Line& line, const SceneCell& cell, Point p);

/// An end of a line: its cell in the border, and the one next to it.
struct LineEnd {
  Point border;
  Point cell;
  bool vertical() const { return border.x == cell.x; }
};

LineEnd line_end(const Drawing& drawing, const LineLabel& label);

/// A cell of a line that can be seen: one beside which its label may stand.
struct OwnCell {
  Point p;
  int from_middle;
  bool shared;
  Sides arms;  // where this line goes on; the cell may have arms of others too

  bool is_vertical() const { return has(arms, Side::North) || has(arms, Side::South); }
  bool is_horizontal() const { return has(arms, Side::East) || has(arms, Side::West); }
};

/// The cells beside which to try a label, the best first: the cell of the end alone, or outwards
/// from the middle of the part that no other line shares. At most a few hundred.
std::vector<OwnCell> own_cells(const Drawing& drawing,
                               const SceneCells& cells,
                               const LineLabel& label);

}  // namespace boxart::internal
