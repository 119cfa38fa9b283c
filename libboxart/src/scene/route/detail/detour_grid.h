#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace boxart::internal {

/// What a detour may do at a frame's border: nothing, leave the frame, or enter it.
enum class FrameRole : std::uint8_t { Closed, Leave, Enter };

/// A window of the drawing, refined: the rows and columns that could be inserted are cells too. Row
/// y is the refined row 2 y + 1; the refined row 2 y is the one inserted before row y; and columns
/// likewise. Each cell says in which directions a new line may run through it.
///
///     2y      ┄┄┄┄┄┄┄   an inserted row: crosses straight lines, sides of frames, insides of boxes
///     2y + 1  ──┐ a │   row y of the drawing
///     2y + 2  ┄┄┄┄┄┄┄
class DetourGrid {
 public:
  using Cell = std::uint8_t;
  /// Bits 0 to 3: a line may come in and go on in this direction (a Side).
  static constexpr Cell open_all_round = 15;
  static constexpr Cell turn = 16;     // a line may turn here
  static constexpr Cell inked = 32;    // a line of the drawing runs here
  static constexpr Cell goal = 64;     // a detour may end here
  static constexpr Cell source = 128;  // a detour may start here
  static constexpr Cell blank = open_all_round | turn;
  static constexpr Cell borderless = turn;  // in a box without a visible border

  static constexpr Cell open(Side side) { return static_cast<Cell>(1U << static_cast<int>(side)); }
  static int refined(int at) { return 2 * at + 1; }
  static bool is_inserted(int at) { return at % 2 == 0; }
  /// The whole drawing, refined.
  static Rect whole(Size drawing);

  /// Reads the drawing into the window (refined cells); the memory is reused. `anchors` are those
  /// of the texts (see insert_rows_and_columns), `roles` those of the frames, `plain_cut` has for
  /// each column of the window the nodes without a border that an insertion before it widens.
  /// O(objects + cells of the window).
  void read(const Drawing& drawing,
            const std::vector<Point>& anchors,
            const std::vector<FrameRole>& roles,
            std::vector<int> borderless_widened,
            const Rect& window);

  const Rect& window() const { return window_; }
  /// Does the inserted column `x` (refined) go through a node without a border?
  bool widens_borderless(int x) const {
    return borderless_widened_[static_cast<std::size_t>(x / 2 - window_.x / 2)] > 0;
  }
  std::size_t size() const { return cells_.size(); }
  std::size_t index(Point p) const {
    return static_cast<std::size_t>(p.y - window_.y) * static_cast<std::size_t>(window_.width) +
           static_cast<std::size_t>(p.x - window_.x);
  }
  Point at(std::size_t index) const {
    const auto width = static_cast<std::size_t>(window_.width);
    return {.x = window_.x + static_cast<int>(index % width),
            .y = window_.y + static_cast<int>(index / width)};
  }
  /// The cell, 0 outside the window.
  Cell operator[](Point p) const { return window_.contains(p) ? cells_[index(p)] : Cell{0}; }
  /// The cells of a row of the window.
  const Cell* row(int y) const { return &cells_[index({.x = window_.x, .y = y})]; }
  void add(Point p, int bits) {
    if (window_.contains(p)) cells_[index(p)] = static_cast<Cell>(cells_[index(p)] | bits);
  }

 private:
  /// Keeps only the bits `keep` in the cells of `rect`, and adds those of `bits`.
  void mark(Rect rect, int keep, int bits);
  void read_box(const Box& box);
  void read_frame(const Frame& frame, FrameRole role);
  void read_title(const Frame& frame);
  void read_text(const Rect& rect, Point anchor);
  void read_line(const Line& line);
  void read_end(Point border, Point inside, ArrowHead arrow);

  Rect window_{.x = 0, .y = 0, .width = 0, .height = 0};
  std::vector<Cell> cells_;
  std::vector<int> borderless_widened_;  // by column
};

}  // namespace boxart::internal
