#pragma once

#include "drawing/drawing.h"
#include "scene/scene.h"
#include "scene/tile_index.h"

#include <cstdint>
#include <vector>

namespace boxart::internal {

/// Where there would be room for lines.
class LineRoom {
 public:
  /// Of the scene as it is when it is asked, until rows or columns are inserted. `is_sideways`: do
  /// ranks run across the screen? O(ink).
  LineRoom(Scene& scene, bool is_sideways);

  /// What the cells of a line cross, and which of them it shares with others of its net.
  struct Way {
    int crossings = 0;
    std::vector<int> frames{};  // whose borders it crosses, ascending
    int shared = 0;
    int shared_first = 0;  // of these, cells from its first one on
    int shared_last = 0;   // and up to its last one
  };

  /// Requires: the line is lifted. O(cells).
  Way follow(int net, const std::vector<Point>& cells) const;

  /// A cell of a line, and where the line comes from and goes to.
  struct Step {
    Point p;
    Side from;
    Side to;
  };

  /// Does something stand where a line of this net would go, whatever the line leaves when it is
  /// lifted? Asks for less than is_free: what is beside it isn't looked at. O(cells up to the first
  /// that is blocked) and O(corners x old corners).
  bool is_blocked(int net, const std::vector<Point>& corners, const std::vector<Point>& old) const;

  /// Can a line of this net have the cells between these corners, the first and the last one apart?
  /// Those that it has on its `old` way, where it goes on as there, it can. Else they are blank,
  /// and nothing else is nearer than a blank beside a line that runs from rank to rank; or it
  /// crosses a line or the border of a frame there at a right angle; or it shares them with its
  /// net. Requires: the line is lifted. O(cells up to the first that isn't free) and O(corners x
  /// old corners).
  bool is_free(int net, const std::vector<Point>& corners, const std::vector<Point>& old) const;

  /// How many cells is_blocked and is_free have looked at.
  std::int64_t cells_seen() const { return cells_seen_; }

  /// Is there nothing where the label would be, nor beside it? O(cells).
  bool has_room(const Rect& label) const;

  /// Of the net, are lines in any of these cells?
  bool is_shared(int net, const std::vector<Point>& cells) const;

 private:
  bool is_free(int net, const Step& step) const;
  bool lets_through(const Step& step, Sides own) const;
  bool is_apart(const Step& step, Side side, bool is_own) const;
  bool crosses_border(Point p, Side direction) const;
  bool touches_words(Point p) const;
  void add_frames(Point p, std::vector<int>& frames) const;

  const Drawing& drawing_;
  bool is_sideways_;
  const SceneCells& cells_;
  bool has_words_;
  mutable TileIndex frames_;
  mutable std::int64_t cells_seen_ = 0;
};

}  // namespace boxart::internal
