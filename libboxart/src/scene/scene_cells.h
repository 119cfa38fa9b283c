#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/tiles.h"

#include <array>
#include <cstddef>
#include <cstdint>

namespace boxart::internal {

/// What stands in a cell of a drawing, and the lines that pass it: of one net, or of two at a
/// crossing, one up and down and one across. In a box lines of several nets may end in one cell.
struct SceneCell {
  /// Words: a text, and a node without a border; Solid: other nodes. Border: of a frame.
  enum class Thing : std::uint8_t { None, Solid, Words, Border };

  std::array<int, 4> nets{};             // by Side: of the lines that have an arm there
  std::array<std::uint16_t, 4> lines{};  // by Side: that have an arm there
  std::uint16_t ends = 0;                // lines that have their first or last cell outside a box
  std::uint8_t arms = 0;                 // the sides to which there are lines
  Thing thing = Thing::None;

  static constexpr Sides upright = 0b0101;
  static constexpr Sides across = 0b1010;

  bool is_blank() const { return thing == Thing::None && arms == 0; }
  bool is_words() const { return thing == Thing::Words; }
  bool is_solid() const { return thing == Thing::Solid || is_words(); }
  bool is_border() const { return thing == Thing::Border; }

  /// The arms of a net.
  Sides arms_of(int net) const {
    Sides own = no_side;
    for (std::size_t side = 0; arms != no_side && side < nets.size(); ++side) {
      if (nets[side] == net) own |= 1U << side;
    }
    return own & arms;
  }
  /// Is one line drawn through, and another has a gap?
  bool is_crossing() const { return arms == every_side && nets[0] != nets[1]; }
  /// Those that will be seen: at a crossing the line that goes up and down is. In a box there are
  /// none.
  Sides seen_arms() const { return !is_line() ? no_side : is_crossing() ? upright : Sides{arms}; }
  bool is_line() const { return arms != no_side && !is_solid(); }
  bool has_vertical_arm() const { return (arms & upright) != no_side && !is_solid(); }
  bool has_horizontal_arm() const {
    return (arms & across) != no_side && !is_solid() && !is_crossing();
  }
  bool has_arm(Side side) const { return has(seen_arms(), side); }
  /// Of the line that is seen.
  int net() const {
    if ((arms & upright) != no_side) return nets[has(arms, Side::North) ? 0 : 2];
    return nets[has(arms, Side::East) ? 1 : 3];
  }
  bool shows(int of_net) const { return is_line() && net() == of_net; }
  /// Are several lines of that net here?
  bool is_shared() const {
    const Sides seen = seen_arms();
    int count = 0;
    for (const Side side : all_sides) {
      if (!has(seen, side)) continue;
      if (lines[static_cast<std::size_t>(side)] > 1) return true;
      ++count;
    }
    return count > 2;
  }
};

/// What stands at each cell of a drawing; lines and words come and go.
class SceneCells {
 public:
  using Thing = SceneCell::Thing;

  /// Nothing at all.
  explicit SceneCells(Size size) : cells_(size) {}
  /// The drawing, in so many columns and rows. Titles of several lines are words: until they are
  /// placed, anywhere in their rows. O(ink + tiles).
  SceneCells(const Drawing& drawing, Size size);

  /// Has at least so many columns and rows from now on. O(tiles) if these are more.
  void grow(Size size) { cells_.grow(size); }

  bool contains(const Rect& rect) const {
    return rect.x >= 0 && rect.y >= 0 && rect.right() <= cells_.size().width &&
           rect.bottom() <= cells_.size().height;
  }
  /// Blank outside the drawing.
  const SceneCell& operator[](Point p) const { return cells_[p]; }
  bool is_blank(const Rect& rect) const;
  /// What is outside is left out. O(cells).
  void fill(const Rect& rect, Thing thing);
  /// O(cells of the line).
  void add(const Line& line) { change(line, 1); }
  /// Requires: it is there.
  void remove(const Line& line) { change(line, -1); }

 private:
  void add_frame(const Frame& frame);
  void change(const Line& line, int by);
  void change_arms(Point p, Sides sides, int net, int by);

  Tiles<SceneCell> cells_;
};

}  // namespace boxart::internal
