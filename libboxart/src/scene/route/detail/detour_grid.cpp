#include "scene/route/detail/detour_grid.h"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace boxart::internal {

namespace {

using Cell = DetourGrid::Cell;

constexpr int east_west = 2 | 8;
constexpr int north_south = 1 | 4;

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

Rect DetourGrid::refined(const Rect& rect) {
  return {.x = refined(rect.x),
          .y = refined(rect.y),
          .width = 2 * rect.width - 1,
          .height = 2 * rect.height - 1};
}

Rect DetourGrid::whole(Size drawing) {
  return {.x = 0, .y = 0, .width = 2 * drawing.width + 1, .height = 2 * drawing.height + 1};
}

void DetourGrid::start(const Rect& window) {
  window_ = window;
  marks_.clear();
  column_breaks_.clear();
  row_breaks_.clear();
}

void DetourGrid::mark(const Rect& cells, int keep, int bits, Point if_borderless) {
  const int left = std::max(cells.x, window_.x);
  const int right = std::min(cells.right(), window_.right());
  const int top = std::max(cells.y, window_.y);
  const int bottom = std::min(cells.bottom(), window_.bottom());
  if (left >= right || top >= bottom) return;
  marks_.push_back({.cells = {.x = left, .y = top, .width = right - left, .height = bottom - top},
                    .keep = static_cast<Cell>(keep),
                    .bits = static_cast<Cell>(bits),
                    .if_borderless = if_borderless});
  column_breaks_.insert(column_breaks_.end(), {left, right});
  row_breaks_.insert(row_breaks_.end(), {top, bottom});
}

void DetourGrid::add_box(const Rect& rect, bool has_border) {
  mark(refined(rect), 0, has_border ? 0 : borderless);
}

void DetourGrid::add_solid(const Rect& rect) {
  mark(refined(rect), 0, 0);
}

void DetourGrid::add_frame(const Frame& frame, FrameRole role) {
  const Rect r = refined(frame.rect);
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
  add_title(frame);
}

void DetourGrid::add_title(const Frame& frame) {
  const int height = frame.title.height();
  if (height == 0) return;
  const bool top = frame.title_place == VerticalPlace::Top;
  if (height > 1) {
    // The rows inside that are kept for the title, and the inserted ones up to the border: a line
    // may run down through them, for the title finds its place beside it. It pays for each, so
    // each is a lane.
    const int first = top ? 2 * frame.rect.y + 2 : 2 * (frame.rect.last_y() - height) + 1;
    for (int row = first; row < first + 2 * height; ++row) {
      mark({.x = 2 * frame.rect.x + 2,
            .y = row,
            .width = std::max(0, 2 * frame.rect.width - 3),
            .height = 1},
           north_south | inked,
           0);
    }
  }
  if (frame.title_x < 0) return;
  const int first = top ? frame.rect.y : frame.rect.last_y() - (height > 1 ? height : 0);
  const Rect place{.x = frame.title_x - 1,
                   .y = first,
                   .width = frame.title.width() + 2,
                   .height = height > 1 ? height + 1 : 1};
  mark(refined(place), 0, 0);
}

void DetourGrid::add_text(const Rect& rect, Point anchor) {
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

void DetourGrid::add_end(Point border, Point inside, ArrowHead arrow) {
  const Point cell{.x = refined(border.x), .y = refined(border.y)};
  mark({.x = cell.x, .y = cell.y, .width = 1, .height = 1}, inked | borderless, inked);
  if (border == inside) return;
  // The arrowhead stands next to the border, in the inserted row too if one comes between. And
  // where there is no border, the line must be seen in the cell next to the text.
  const Side side = direction(border, inside);
  const Point inserted = step(cell, side);
  for (const Point p : {inserted, step(inserted, side)}) {
    const Rect place{.x = p.x, .y = p.y, .width = 1, .height = 1};
    if (arrow == ArrowHead::None) {
      if (window_.contains(cell)) mark(place, 0, inked, cell);
    } else {
      mark(place, 0, inked);
    }
  }
}

void DetourGrid::add_line(const std::vector<Point>& points,
                          ByEnd<EdgeEnd, ArrowHead> arrows,
                          ByEnd<EdgeEnd, bool> is_end) {
  if (points.size() < 2) return;
  for (std::size_t i = 1; i < points.size(); ++i) {
    const Point a = points[i - 1];
    const Point b = points[i];
    Rect run = refined(rect_around(a, b));
    if (i == 1 && is_end[EdgeEnd::Tail]) run = without(run, points.front());
    if (i + 1 == points.size() && is_end[EdgeEnd::Head]) run = without(run, points.back());
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
  if (is_end[EdgeEnd::Tail]) add_end(points.front(), points[1], arrows[EdgeEnd::Tail]);
  if (is_end[EdgeEnd::Head]) {
    add_end(points.back(), points[points.size() - 2], arrows[EdgeEnd::Head]);
  }
}

void DetourGrid::add_ports(const std::vector<DetourPort>& ports) {
  const DetourPort* before = nullptr;
  for (const DetourPort& port : ports) {
    // Next to each other along a side, and as good.
    const bool goes_on =
        before != nullptr && before->side == port.side && before->cost == port.cost &&
        std::abs(before->cell.x - port.cell.x) + std::abs(before->cell.y - port.cell.y) == 1;
    std::vector<int>& breaks = is_vertical(port.side) ? column_breaks_ : row_breaks_;
    const auto along = [&](const DetourPort& at) {
      return is_vertical(at.side) ? at.cell.x : at.cell.y;
    };
    if (goes_on) {
      ++breaks.back();
    } else {
      breaks.insert(breaks.end(), {along(port), along(port) + 1});
    }
    before = &port;
  }
}

void DetourGrid::fill(const Mark& mark) {
  if (window_.contains(mark.if_borderless) &&
      ((*this)[like(mark.if_borderless)] & borderless) == 0) {
    return;
  }
  const int left = columns_.from(mark.cells.x);
  const int right = columns_.from(mark.cells.right());
  const int bottom = rows_.from(mark.cells.bottom());
  for (int y = rows_.from(mark.cells.y); y < bottom; ++y) {
    const auto start = static_cast<std::ptrdiff_t>(index({.x = left, .y = y}));
    const auto begin = cells_.begin() + start;
    std::transform(begin, begin + (right - left), begin, [&](Cell cell) {
      return static_cast<Cell>((cell & mark.keep) | mark.bits);
    });
  }
}

void DetourGrid::finish(Keep keep) {
  if (keep == Keep::All) {
    columns_.choose_all(window_.x, window_.right());
    rows_.choose_all(window_.y, window_.bottom());
  } else {
    columns_.choose(window_.x, window_.right(), std::move(column_breaks_));
    rows_.choose(window_.y, window_.bottom(), std::move(row_breaks_));
  }
  cells_.assign(static_cast<std::size_t>(width()) * static_cast<std::size_t>(height()), blank);
  for (const Mark& mark : marks_)
    fill(mark);
}

Point DetourGrid::find(Point place) const {
  if (!window_.contains(place)) return {.x = -1, .y = -1};
  const Point p = like(place);
  return this->place(p) == place ? p : Point{.x = -1, .y = -1};
}

Point DetourGrid::beyond(Point p, Side side, int by) const {
  const int way = side == Side::North || side == Side::West ? -by : by;
  if (is_vertical(side)) return {.x = p.x, .y = rows_.beyond(p.y, way)};
  return {.x = columns_.beyond(p.x, way), .y = p.y};
}

}  // namespace boxart::internal
