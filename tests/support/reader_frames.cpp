#include "support/reader.h"

#include <algorithm>
#include <cstddef>

namespace boxart::internal::readback {
namespace {

bool is_dash(const Grid& grid, Point p, Side along) {
  const bool lies = along == Side::East;
  return grid.is_line(p) && grid.glyph(p).dashes == 2 &&
         (lies ? grid.glyph(p).is_straight_horizontal() : grid.glyph(p).is_straight_vertical());
}

/// A cell of a frame's border that runs along `along`: its dash, an edge that passes straight
/// through it, or the tee of an edge that ends at it.
bool is_border(const Grid& grid, Point p, Side along) {
  if (!grid.is_line(p)) return false;
  const Glyph& glyph = grid.glyph(p);
  const bool lies = along == Side::East;
  if (glyph.dashes == 2) return is_dash(grid, p, along);
  if (lies ? glyph.is_straight_vertical() : glyph.is_straight_horizontal()) return true;
  return glyph.arm_count() == 3 && glyph.has_arm(along) && glyph.has_arm(opposite(along));
}

bool is_corner(const Grid& grid, Point p, Side a, Side b) {
  return grid.is_line(p) && grid.glyph(p).is_turn(a, b);
}

bool is_side(const Grid& grid, int x, int top, int bottom) {
  for (int y = top + 1; y < bottom; ++y) {
    if (!is_border(grid, {.x = x, .y = y}, Side::South)) return false;
  }
  return true;
}

bool has_dash(const Grid& grid, const Rect& rect) {
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    if (is_dash(grid, {.x = x, .y = rect.y}, Side::East)) return true;
    if (is_dash(grid, {.x = x, .y = rect.last_y()}, Side::East)) return true;
  }
  return false;
}

/// Turns of an edge can't stand in a frame's lower border, which a frame nearby might not know.
bool has_turn(const Grid& grid, const Rect& rect) {
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    const Point p{.x = x, .y = rect.last_y()};
    const Glyph& glyph = grid.glyph(p);
    if (grid.is_line(p) && glyph.arm_count() == 2 && !glyph.is_straight_vertical() &&
        !glyph.is_straight_horizontal()) {
      return true;
    }
  }
  return false;
}

/// The frame whose upper left corner is `p`. Takes time in the size of its border, and in the
/// number of corners in its first row.
std::optional<Rect> frame_at(const Grid& grid, Point p) {
  if (!is_corner(grid, p, Side::East, Side::South)) return std::nullopt;
  Point below = step(p, Side::South);
  while (is_border(grid, below, Side::South))
    ++below.y;
  if (below.y == p.y + 1 || !is_corner(grid, below, Side::East, Side::North)) return std::nullopt;
  for (int x = p.x + 1; x < grid.width(p.y); ++x) {
    if (!is_corner(grid, {.x = x, .y = p.y}, Side::West, Side::South)) continue;
    if (!is_corner(grid, {.x = x, .y = below.y}, Side::West, Side::North)) continue;
    if (!is_side(grid, x, p.y, below.y)) continue;
    const Rect rect{.x = p.x, .y = p.y, .width = x - p.x + 1, .height = below.y - p.y + 1};
    if (has_dash(grid, rect) && !has_turn(grid, rect)) return rect;
  }
  return std::nullopt;
}

void take_cell(Picture& picture, Point p, Side along, int frame) {
  const Glyph& glyph = picture.grid.glyph(p);
  Cell& cell = picture.grid.cell(p);
  if (glyph.arm_count() == 2 && !glyph.has_arm(along)) {
    cell.passes = frame;
    return;
  }
  cell.ink = Ink::Frame;
  cell.owner = frame;
}

/// Takes the border in row `y`; what isn't border is the title. Returns it.
std::string take_row(Picture& picture, const Rect& rect, int y, bool& is_padded) {
  const int frame = static_cast<int>(picture.frames.size());
  const Grid& grid = picture.grid;
  int first = rect.right();
  int last = -1;
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    if (is_border(grid, {.x = x, .y = y}, Side::East)) continue;
    first = std::min(first, x);
    last = x;
  }
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    const Point p{.x = x, .y = y};
    if (first <= x && x <= last) {
      if (x >= grid.width(y)) continue;
      picture.grid.cell(p).ink = Ink::Frame;
      picture.grid.cell(p).owner = frame;
    } else {
      take_cell(picture, p, Side::East, frame);
    }
  }
  if (last < 0) return {};
  const std::string raw = grid.text(y, first, last + 1);
  const std::string title = trimmed(raw);
  const Point at{.x = first, .y = y};
  if (title.empty()) {
    picture.complaints.push_back(complaint("a hole in the border of a frame", at));
  } else if (raw.size() < 3 || raw.front() != ' ' || raw.back() != ' ') {
    picture.complaints.push_back(complaint("no blank at both sides of a frame's title", at));
  }
  is_padded = raw.size() == title.size() + 2;
  return title;
}

void take_frame(Picture& picture, const Rect& rect) {
  const int number = static_cast<int>(picture.frames.size());
  const Grid& grid = picture.grid;
  DrawnFrame frame{.rect = rect};
  for (const int y : {rect.y, rect.last_y()}) {
    for (const int x : {rect.x, rect.last_x()}) {
      const Point p{.x = x, .y = y};
      if (grid.glyph(p).arc || grid.glyph(p).stroke() != Stroke{}) {
        picture.complaints.push_back(complaint("a corner of a frame is " + grid.show(p), p));
      }
      picture.grid.cell(p).ink = Ink::Frame;
      picture.grid.cell(p).owner = number;
    }
  }
  frame.title = take_row(picture, rect, rect.y, frame.title_padded);
  const std::string below = take_row(picture, rect, rect.last_y(), frame.title_padded);
  if (!below.empty()) {
    if (!frame.title.empty()) {
      picture.complaints.push_back(
          complaint("a frame with two titles", {.x = rect.x, .y = rect.y}));
    }
    frame.title = below;
    frame.title_place = VerticalPlace::Bottom;
  }
  for (int y = rect.y + 1; y < rect.last_y(); ++y) {
    take_cell(picture, {.x = rect.x, .y = y}, Side::South, number);
    take_cell(picture, {.x = rect.last_x(), .y = y}, Side::South, number);
  }
  picture.frames.push_back(frame);
}

/// Of two frames, the first in reading order is never inside the second, so a stack of those that
/// are open at a row would do; frames are few enough for a look at the ones before.
void find_parents(Picture& picture) {
  for (std::size_t i = 0; i < picture.frames.size(); ++i) {
    DrawnFrame& frame = picture.frames[i];
    for (std::size_t j = 0; j < i; ++j) {
      const Rect& other = picture.frames[j].rect;
      if (!other.intersects(frame.rect)) continue;
      const Point at{.x = frame.rect.x, .y = frame.rect.y};
      const bool is_inside = other.x < frame.rect.x && frame.rect.right() < other.right() &&
                             other.y < frame.rect.y && frame.rect.bottom() < other.bottom();
      if (is_inside) {
        frame.parent = static_cast<int>(j);  // the last of those that hold it is the innermost
      } else {
        picture.complaints.push_back(complaint("two frames lie across each other", at));
      }
    }
  }
}

}  // namespace

void read_frames(Picture& picture) {
  const Grid& grid = picture.grid;
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      if (const auto rect = frame_at(grid, {.x = x, .y = y})) take_frame(picture, *rect);
    }
  }
  find_parents(picture);
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      const Point p{.x = x, .y = y};
      if (!grid.is_line(p) || grid.glyph(p).dashes != 2) continue;
      picture.complaints.push_back(complaint(grid.show(p) + " belongs to no closed frame", p));
      picture.grid.cell(p).ink = Ink::Blank;
    }
  }
}

}  // namespace boxart::internal::readback
