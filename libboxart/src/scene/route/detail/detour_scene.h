#pragma once

#include "base/ends.h"
#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/route/detail/detour_grid.h"
#include "scene/route/detail/detour_homes.h"
#include "scene/route/detail/detour_ports.h"
#include "scene/route/detail/detour_prices.h"
#include "scene/route/detail/pending_insertions.h"
#include "scene/scene.h"
#include "scene/tile_index.h"

#include <cstddef>
#include <map>
#include <vector>

namespace boxart::internal {

/// A drawing while detours are added to it. The rows and columns that they insert are pending until
/// all are there, so a detour costs what stands near it and not what is drawn. All that goes in and
/// out is in cells as if they were put in already.
class DetourScene {
 public:
  /// The scene is kept by reference and changes at `finish`. Its cells aren't asked: here lanes are
  /// looked for, in refined cells, and frame by frame. O(n log n) for its n things, a long
  /// line or frame counted once every hundred cells, and a line once for each border that it
  /// passes.
  explicit DetourScene(Scene& scene);

  Size size() const;
  /// The rectangle of the end's box or frame.
  Rect rect(const DetourEnd& end) const;
  std::vector<DetourPort> ports(const DetourEnd& end) const;
  bool is_borderless(const DetourEnd& end) const;
  /// A line by its number: those of the drawing first, then the detours as they were added.
  Line line(int number) const;
  /// The cells that a detour between these ends stays in: those of the innermost frame around both,
  /// or all.
  Rect room(const ByEnd<EdgeEnd, DetourEnd>& ends) const;

  /// Reads into the grid what lies in the window (refined cells) and a detour between these ends
  /// can meet: what is at home in the frames that it passes. O(log n) for a row of tiles in each of
  /// them, O(things near the window in these homes + detours) and what the grid takes.
  void read(const ByEnd<EdgeEnd, DetourEnd>& ends,
            const DetourQuery& query,
            const Rect& window,
            DetourGrid& grid);

  /// Inserts a column before each of `columns`, and rows likewise, and then adds the line of a
  /// detour between these ends. O(log size) for each, and O(detours).
  void add(Line line,
           const ByEnd<EdgeEnd, DetourEnd>& ends,
           const std::vector<int>& columns,
           const std::vector<int>& rows);

  /// Puts into the drawing what was added. O(n log n).
  void finish();

 private:
  /// A part of a line, at one home.
  struct Part {
    DetourHomes::Piece piece;
    ByEnd<EdgeEnd, ArrowHead> arrows;
  };

  void index_things();
  void index_frame(int thing, const Frame& frame);
  using EdgeHomes = std::map<EdgeId, ByEnd<EdgeEnd, int>>;
  /// Returns where the ends of each line are at home.
  EdgeHomes cut_lines();
  int home_of(const DetourEnd& end) const;
  int home_at(Point end, TileIndex& boxes) const;
  int home_of_text(const Rect& rect, EdgeId edge, const EdgeHomes& homes) const;
  /// Marks the homes that a detour between these ends passes; returns them, the one around both
  /// last.
  std::vector<int> pass(const ByEnd<EdgeEnd, DetourEnd>& ends);
  const Frame& frame_of(int home) const {
    return drawing_.frames[static_cast<std::size_t>(home - 1)];
  }
  Point moved(Point p) const { return {.x = columns_(p.x), .y = rows_(p.y)}; }
  Rect moved(const Rect& rect) const;
  Box moved(const Box& box) const;
  Frame moved(const Frame& frame) const;
  /// The drawing's own cells for a part of what it will be, with those right beside them.
  Rect own(const Rect& cells) const;
  void read_thing(int thing, DetourGrid& grid) const;

  Scene& scene_;
  const Drawing& drawing_;
  DetourHomes homes_;
  std::vector<int>
      borderless_widened_;  // by own column: nodes without a border that an insertion widens
  PendingInsertions columns_;
  PendingInsertions rows_;
  std::vector<Part> parts_;       // of the drawing's lines
  std::vector<TileIndex> index_;  // by home
  std::vector<FrameRole> roles_;  // by home: of its frame, for the detour that is looked for
  std::vector<char> is_passed_;   // by home: by this detour
  std::vector<Line> lines_;       // of detours
  std::vector<Part> line_parts_;  // of these
};

}  // namespace boxart::internal
