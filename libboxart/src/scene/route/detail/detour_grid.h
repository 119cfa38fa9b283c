#pragma once

#include "base/geometry.h"
#include "drawing/drawing.h"
#include "scene/route/detail/detour_lanes.h"
#include "scene/route/detail/detour_ports.h"

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
///
/// Only the cells where a lane of the columns meets one of the rows are kept (see DetourLanes): the
/// escape graph of what is in the window. A point in lanes has the numbers of its lanes, a refined
/// point their places.
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
  /// The cells of a rectangle, refined: from its first to its last, those between them included.
  static Rect refined(const Rect& rect);
  /// The whole drawing, refined.
  static Rect whole(Size drawing);

  /// Begins anew, with nothing in the window (refined cells). The memory is reused.
  void start(const Rect& window);
  /// What is in the window: boxes first, then frames, texts, and lines.
  void add_box(const Rect& rect, bool has_border);
  /// A visible frame that the detour passes, or stays in.
  void add_frame(const Frame& frame, FrameRole role);
  /// A frame that the detour stays out of: its inside need not be added.
  void add_solid(const Rect& rect);
  /// `anchor` is that of the text (see insert_rows_and_columns).
  void add_text(const Rect& rect, Point anchor);
  /// A line, or a piece of one without one of its ends, or both.
  void add_line(const std::vector<Point>& points,
                ByEnd<EdgeEnd, ArrowHead> arrows,
                ByEnd<EdgeEnd, bool> is_end);
  /// Cells where a detour may start or end have a lane where others cost more, or less.
  void add_ports(const std::vector<DetourPort>& ports);

  enum class Keep : std::uint8_t { Lanes, All };
  /// Chooses the lanes and fills the cells. O(things log things + cells).
  void finish(Keep keep = Keep::Lanes);

  /// How many nodes without a border an insertion before an inserted column, one of the lanes,
  /// widens.
  template <typename Count>
  void count_widened(Count count) {
    widened_.assign(static_cast<std::size_t>(columns_.count()), 0);
    for (int lane = 0; lane < columns_.count(); ++lane) {
      const int place = columns_.place(lane);
      if (is_inserted(place)) widened_[static_cast<std::size_t>(lane)] = count(place / 2);
    }
  }
  bool widens_borderless(int column) const {
    return widened_[static_cast<std::size_t>(column)] > 0;
  }

  const Rect& window() const { return window_; }
  const DetourLanes& columns() const { return columns_; }
  const DetourLanes& rows() const { return rows_; }
  int width() const { return columns_.count(); }
  int height() const { return rows_.count(); }
  std::size_t size() const { return cells_.size(); }

  /// Of a point in lanes, and back.
  std::size_t index(Point p) const {
    return static_cast<std::size_t>(p.y) * static_cast<std::size_t>(width()) +
           static_cast<std::size_t>(p.x);
  }
  Point at(std::size_t index) const {
    const auto across = static_cast<std::size_t>(width());
    return {.x = static_cast<int>(index % across), .y = static_cast<int>(index / across)};
  }
  bool contains(Point p) const { return 0 <= p.x && p.x < width() && 0 <= p.y && p.y < height(); }
  /// The cell at a point in lanes, 0 outside the window.
  Cell operator[](Point p) const { return contains(p) ? cells_[index(p)] : Cell{0}; }
  /// The cells of a row.
  const Cell* row(int y) const { return &cells_[index({.x = 0, .y = y})]; }
  void add(Point p, int bits) { cells_[index(p)] = static_cast<Cell>(cells_[index(p)] | bits); }

  /// The place of a point in lanes.
  Point place(Point p) const { return {.x = columns_.place(p.x), .y = rows_.place(p.y)}; }
  /// The point in lanes with the same cell as a place of the window. O(log lanes).
  Point like(Point place) const { return {.x = columns_.like(place.x), .y = rows_.like(place.y)}; }
  /// The point in lanes at a place; outside when there is none. O(log lanes).
  Point find(Point place) const;
  /// The point in lanes that is `by` places to this side of `p`; outside when there is none.
  Point beyond(Point p, Side side, int by) const;

 private:
  struct Mark {
    Rect cells;  // refined
    Cell keep;   // of what the cells are
    Cell bits;   // to what is kept of them
    // Only when this cell is in a box without a border, unless it is outside the window.
    Point if_borderless{.x = -1, .y = -1};
  };
  void mark(const Rect& cells, int keep, int bits, Point if_borderless = {.x = -1, .y = -1});
  void add_title(const Frame& frame);
  void add_run(Point from, Point to, Rect run);
  void add_end(Point border, Point inside, ArrowHead arrow);
  void fill(const Mark& mark);

  Rect window_{.x = 0, .y = 0, .width = 0, .height = 0};
  std::vector<Mark> marks_;
  std::vector<int> column_breaks_;
  std::vector<int> row_breaks_;
  DetourLanes columns_;
  DetourLanes rows_;
  std::vector<Cell> cells_;
  std::vector<int> widened_;  // by column lane
};

}  // namespace boxart::internal
