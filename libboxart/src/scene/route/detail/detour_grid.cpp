#include "scene/route/detail/detour_grid.h"

#include "graph/heads.h"

#include <algorithm>
#include <utility>

namespace boxart::internal {

namespace {

using Cell = DetourGrid::Cell;

constexpr int east_west = 2 | 8;
constexpr int north_south = 1 | 4;

/// The refined cells from the first cell of `rect` to its last one, those between them included.
Rect refined_rect(const Rect& rect) {
  return {.x = DetourGrid::refined(rect.x),
          .y = DetourGrid::refined(rect.y),
          .width = 2 * rect.width - 1,
          .height = 2 * rect.height - 1};
}

/// A run of refined cells without the cell of `p`, one of its two ends.
Rect without(Rect run, Point p) {
  const Point cell{.x = DetourGrid::refined(p.x), .y = DetourGrid::refined(p.y)};
  if (run.width > 1) {
    if (run.x == cell.x) ++run.x;
    --run.width;
  } else {
    if (run.y == cell.y) ++run.y;
    --run.height;
  }
  return run;
}

/// The refined rows [first, last] that a text in the rows [low, high) takes, or will take when it
/// is anchored to the row `anchor` and rows are inserted. The text moves with the insertions up to
/// its anchor; so of the inserted rows before row k it covers those with low < k <= anchor, and
/// those with anchor < k < high.
struct Span {
  int first;
  int last;
};
Span text_span(int low, int high, int anchor) {
  const int first_insertion = std::min(low + 1, anchor + 1);
  const int last_insertion = std::max(high - 1, anchor);
  return {.first = std::min(2 * low + 1, 2 * first_insertion),
          .last = std::max(2 * high - 1, 2 * last_insertion)};
}

}  // namespace

Rect DetourGrid::whole(Size drawing) {
  return {.x = 0, .y = 0, .width = 2 * drawing.width + 1, .height = 2 * drawing.height + 1};
}

void DetourGrid::mark(Rect rect, int keep, int bits) {
  const int left = std::max(rect.x, window_.x);
  const int right = std::min(rect.right(), window_.right());
  const int top = std::max(rect.y, window_.y);
  const int bottom = std::min(rect.bottom(), window_.bottom());
  if (left >= right) return;
  for (int y = top; y < bottom; ++y) {
    const std::size_t start = index({.x = left, .y = y});
    for (std::size_t i = start; i < start + static_cast<std::size_t>(right - left); ++i) {
      cells_[i] = static_cast<Cell>((cells_[i] & keep) | bits);
    }
  }
}

void DetourGrid::read_box(const Box& box) {
  const bool has_border = shows_border(box.kind, box.visible, box.stroke);
  mark(refined_rect(box.rect), 0, has_border ? 0 : borderless);
}

void DetourGrid::read_frame(const Frame& frame, FrameRole role) {
  if (!frame.visible) return;
  const Rect r = refined_rect(frame.rect);
  const auto open_through = [role](Side outward) -> int {
    if (role == FrameRole::Closed) return 0;
    return open(role == FrameRole::Leave ? outward : opposite(outward));
  };
  // Lines go straight through a border. They keep what is known of the cells, `inked` above all.
  const auto border = [&](Rect cells, Side outward) {
    mark(cells, open_through(outward) | inked, 0);
  };
  border({.x = r.x, .y = r.y, .width = r.width, .height = 1}, Side::North);
  border({.x = r.x, .y = r.last_y(), .width = r.width, .height = 1}, Side::South);
  border({.x = r.x, .y = r.y, .width = 1, .height = r.height}, Side::West);
  border({.x = r.last_x(), .y = r.y, .width = 1, .height = r.height}, Side::East);
  for (const int x : {r.x, r.last_x()}) {
    for (const int y : {r.y, r.last_y()})
      mark({.x = x, .y = y, .width = 1, .height = 1}, 0, 0);
  }
  read_title(frame);
}

void DetourGrid::read_title(const Frame& frame) {
  const int height = frame.title.height();
  if (height == 0) return;
  const bool top = frame.title_place == VerticalPlace::Top;
  if (height > 1) {
    // The rows inside that are kept for the title, and the inserted ones up to the border: a line
    // may run down through them, for the title finds its place beside it.
    const Rect inside{.x = 2 * frame.rect.x + 2,
                      .y = top ? 2 * frame.rect.y + 2 : 2 * (frame.rect.last_y() - height) + 1,
                      .width = std::max(0, 2 * frame.rect.width - 3),
                      .height = 2 * height};
    mark(inside, north_south | inked, 0);
  }
  if (frame.title_x < 0) return;
  const int first = top ? frame.rect.y : frame.rect.last_y() - (height > 1 ? height : 0);
  const Rect place{.x = frame.title_x - 1,
                   .y = first,
                   .width = frame.title.width() + 2,
                   .height = height > 1 ? height + 1 : 1};
  mark(refined_rect(place), 0, 0);
}

void DetourGrid::read_text(const Rect& rect, Point anchor) {
  // One blank column at both sides belongs to the text.
  const Span columns = text_span(rect.x - 1, rect.right() + 1, anchor.x);
  const Span rows = text_span(rect.y, rect.bottom(), anchor.y);
  mark({.x = columns.first,
        .y = rows.first,
        .width = columns.last - columns.first + 1,
        .height = rows.last - rows.first + 1},
       0,
       0);
}

void DetourGrid::read_end(Point border, Point inside, ArrowHead arrow) {
  const Point cell{.x = refined(border.x), .y = refined(border.y)};
  const bool is_borderless = ((*this)[cell] & borderless) != 0;
  mark({.x = cell.x, .y = cell.y, .width = 1, .height = 1}, inked | borderless, inked);
  if ((arrow == ArrowHead::None && !is_borderless) || border == inside) return;
  // The arrowhead stands next to the border, in the inserted row too if one comes between. And
  // where there is no border, the line must be seen in the cell next to the text.
  const Side side = direction(border, inside);
  const Point inserted = step(cell, side);
  for (const Point p : {inserted, step(inserted, side)}) {
    mark({.x = p.x, .y = p.y, .width = 1, .height = 1}, 0, inked);
  }
}

void DetourGrid::read_line(const Line& line) {
  const std::vector<Point>& points = line.points;
  if (points.size() < 2) return;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point a = points[i - 1];
    const Point b = points[i];
    const Rect cells{.x = std::min(a.x, b.x),
                     .y = std::min(a.y, b.y),
                     .width = std::max(a.x, b.x) - std::min(a.x, b.x) + 1,
                     .height = std::max(a.y, b.y) - std::min(a.y, b.y) + 1};
    Rect run = refined_rect(cells);
    if (i == 1) run = without(run, points.front());
    if (i + 1 == points.size()) run = without(run, points.back());
    // May be crossed at a right angle.
    mark(run, a.x == b.x ? east_west | inked : north_south | inked, inked);
  }
  for (std::size_t i = 1; i + 1 < points.size(); ++i) {
    const Point p = points[i];
    const bool straight = (points[i - 1].x == p.x && p.x == points[i + 1].x) ||
                          (points[i - 1].y == p.y && p.y == points[i + 1].y);
    if (straight) continue;
    mark({.x = refined(p.x), .y = refined(p.y), .width = 1, .height = 1}, 0, inked);
  }
  for (const EdgeEnd end : edge_ends)
    read_end(line.end_point(end), line.next_to_end(end), line.arrows[end]);
}

void DetourGrid::read(const Drawing& drawing,
                      const std::vector<Point>& anchors,
                      const std::vector<FrameRole>& roles,
                      std::vector<int> borderless_widened,
                      const Rect& window) {
  window_ = window;
  cells_.assign(static_cast<std::size_t>(window.width) * static_cast<std::size_t>(window.height),
                blank);
  borderless_widened_ = std::move(borderless_widened);
  for (const Box& box : drawing.boxes)
    read_box(box);
  for (std::size_t i = 0; i < drawing.frames.size(); ++i)
    read_frame(drawing.frames[i], roles[i]);
  for (std::size_t i = 0; i < drawing.texts.size(); ++i) {
    read_text(drawing.texts[i].rect, anchors[i]);
  }
  for (const Line& line : drawing.lines)
    read_line(line);
}

}  // namespace boxart::internal
