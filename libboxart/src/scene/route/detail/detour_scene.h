#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_ports.h"
#include "scene/route/detail/pending_insertions.h"
#include "scene/tile_index.h"

#include <utility>
#include <vector>

namespace boxart::internal {

/// The frames that a detour may leave or enter; it may do nothing at all others.
using FrameRoles = std::vector<std::pair<int, FrameRole>>;

/// A drawing while detours are added to it. The rows and columns that they insert are pending until
/// all are there, so a detour costs what stands near it and not what is drawn. All that goes in and
/// out is in cells as if they were put in already.
class DetourScene {
 public:
  /// The drawing is kept by reference and changes at `finish`. O(n log n) for its n things, a long
  /// line or frame counted once every hundred cells.
  explicit DetourScene(Drawing& drawing);

  Size size() const;
  /// The rectangle of the end's box or frame.
  Rect rect(const DetourEnd& end) const;
  std::vector<DetourPort> ports(const DetourEnd& end) const;

  /// Reads what lies in the window (refined cells, see DetourGrid). O(log n) for a row of tiles,
  /// and O(things near the window + its cells + detours).
  void read(const FrameRoles& roles, const Rect& window, DetourGrid& grid);

  /// Inserts a column before each of `columns`, and rows likewise, and then adds a line. O(log
  /// size) for each, and O(detours).
  void add(Line line, const std::vector<int>& columns, const std::vector<int>& rows);

  /// Puts into the drawing what was added. O(n log n).
  void finish();

 private:
  void index_things();
  void index_frame(int thing, const Frame& frame);
  Point moved(Point p) const { return {.x = columns_(p.x), .y = rows_(p.y)}; }
  Rect moved(const Rect& rect) const;
  Box moved(const Box& box) const;
  /// The drawing's own cells for a part of what it will be, with those right beside them.
  Rect own(const Rect& cells) const;
  void read_thing(int thing, const FrameRoles& roles);

  Drawing& drawing_;
  std::vector<Point> anchors_;
  std::vector<int>
      borderless_widened_;  // by own column: nodes without a border that an insertion widens
  PendingInsertions columns_;
  PendingInsertions rows_;
  TileIndex index_;
  std::vector<Line> lines_;  // of detours
  // What is near the window that is read.
  Drawing near_;
  std::vector<Point> near_anchors_;
  std::vector<FrameRole> near_roles_;
};

}  // namespace boxart::internal
