#include "support/reader.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace boxart::readback {
namespace {

/// An arrowhead in the place of a border's cell: it points across the border.
bool is_head_in_wall(const Grid& grid, Point p, Side along) {
  if (!grid.heads_in_borders || grid.at(p).ink != Ink::Head) return false;
  const Glyph& glyph = grid.glyph(p);
  return glyph.is_triangle && glyph.points != along && glyph.points != opposite(along);
}

/// Two border lines that meet in `p`, from the sides `a` and `b`: a turn, or a corner of another
/// outline, which joins them by standing between them.
bool is_corner(const Grid& grid, Point p, Side a, Side b) {
  const Glyph& glyph = grid.glyph(p);
  if (grid.is_line(p)) return glyph.dashes != 2 && glyph.is_turn(a, b);
  if (grid.at(p).ink != Ink::Corner && grid.at(p).ink != Ink::Head) return false;
  if (grid.at(p).ink == Ink::Head && glyph.head != ArrowHead::Diamond &&
      glyph.head != ArrowHead::OpenDiamond) {
    return false;
  }
  if (glyph.kind == Glyph::Kind::Corner) {
    const bool rises = grid.show(p) == "╱";
    const bool should_rise = (a == Side::East) == (b == Side::South);
    if (rises != should_rise) return false;
  }
  const auto goes_on = [&](Side side) {
    return grid.has_arm(step(p, side), opposite(side)) ||
           is_head_in_wall(grid, step(p, side), side);
  };
  return goes_on(a) && goes_on(b);
}

bool is_wall(const Grid& grid, Point p, Side along) {
  if (is_head_in_wall(grid, p, along)) return true;
  return grid.is_line(p) && grid.glyph(p).dashes != 2 && grid.glyph(p).has_arm(along) &&
         grid.glyph(p).has_arm(opposite(along));
}

/// The rectangle whose upper left corner is `p`.
std::optional<Rect> rectangle_at(const Grid& grid, Point p) {
  if (!is_corner(grid, p, Side::East, Side::South)) return std::nullopt;
  Point right = step(p, Side::East);
  while (is_wall(grid, right, Side::East) && !is_corner(grid, right, Side::West, Side::South))
    ++right.x;
  if (right.x == p.x + 1 || !is_corner(grid, right, Side::West, Side::South)) return std::nullopt;
  Point below = step(p, Side::South);
  while (is_wall(grid, below, Side::South) && !is_corner(grid, below, Side::East, Side::North))
    ++below.y;
  if (below.y == p.y + 1 || !is_corner(grid, below, Side::East, Side::North)) return std::nullopt;
  if (!is_corner(grid, {.x = right.x, .y = below.y}, Side::West, Side::North)) return std::nullopt;
  for (int x = p.x + 1; x < right.x; ++x) {
    if (!is_wall(grid, {.x = x, .y = below.y}, Side::East)) return std::nullopt;
  }
  for (int y = p.y + 1; y < below.y; ++y) {
    if (!is_wall(grid, {.x = right.x, .y = y}, Side::South)) return std::nullopt;
  }
  return Rect{.x = p.x, .y = p.y, .width = right.x - p.x + 1, .height = below.y - p.y + 1};
}

/// The cells of a border without its corners, and the side of the box that each is on.
std::vector<std::pair<Point, Side>> walls_of(const Rect& rect) {
  std::vector<std::pair<Point, Side>> walls;
  for (int x = rect.x + 1; x < rect.last_x(); ++x) {
    walls.push_back({{.x = x, .y = rect.y}, Side::North});
    walls.push_back({{.x = x, .y = rect.last_y()}, Side::South});
  }
  for (int y = rect.y + 1; y < rect.last_y(); ++y) {
    walls.push_back({{.x = rect.x, .y = y}, Side::West});
    walls.push_back({{.x = rect.last_x(), .y = y}, Side::East});
  }
  return walls;
}

std::vector<std::pair<Point, std::pair<Side, Side>>> corners_of(const Rect& rect) {
  return {{{.x = rect.x, .y = rect.y}, {Side::East, Side::South}},
          {{.x = rect.last_x(), .y = rect.y}, {Side::West, Side::South}},
          {{.x = rect.x, .y = rect.last_y()}, {Side::East, Side::North}},
          {{.x = rect.last_x(), .y = rect.last_y()}, {Side::West, Side::North}}};
}

/// The look of the border, which its cells without tees must share.
void read_border(Picture& picture, DrawnBox& box) {
  const Grid& grid = picture.grid;
  const auto fault = [&](Point p) {
    picture.complaints.push_back(
        complaint("the border of a box changes its look at " + grid.show(p), p));
  };
  std::vector<Stroke> strokes;
  for (const auto& [p, side] : walls_of(box.rect)) {
    const Glyph& glyph = grid.glyph(p);
    if (glyph.arm_count() != 2) continue;
    if (std::find(strokes.begin(), strokes.end(), glyph.stroke()) == strokes.end()) {
      strokes.push_back(glyph.stroke());
      if (strokes.size() == 2) fault(p);
    }
  }
  if (!strokes.empty()) box.stroke = strokes.front();
  const Weight weight = box.stroke ? box.stroke->weight : Weight::Light;
  const int number = weight == Weight::Light ? 1 : weight == Weight::Heavy ? 2 : 3;
  for (const auto& [p, side] : walls_of(box.rect)) {
    const Glyph& glyph = grid.glyph(p);
    const bool lies = side == Side::North || side == Side::South;
    const Side along = lies ? Side::East : Side::South;
    const bool fits = glyph.weight(along) == number && glyph.weight(opposite(along)) == number;
    if (box.stroke && glyph.arm_count() > 2 && !fits) fault(p);
  }
  int squares = 0;
  int arcs = 0;
  for (const auto& [p, sides] : corners_of(box.rect)) {
    const Glyph& glyph = grid.glyph(p);
    if (glyph.kind == Glyph::Kind::Corner) {
      box.corners = Corners::Cut;
    } else if (glyph.kind == Glyph::Kind::Head) {
      box.corners = Corners::Diamond;
    } else if (glyph.arc) {
      ++arcs;
    } else {
      ++squares;
      const bool fits = glyph.weight(sides.first) == number && glyph.weight(sides.second) == number;
      if (box.stroke && !fits) fault(p);
    }
  }
  if (arcs > 0 && squares > 0) fault({.x = box.rect.x, .y = box.rect.y});
  if (arcs == 4) box.corners = Corners::Round;
}

/// The lines of the text in columns [x, end) of rows [y, bottom).
std::string lines_in(const Grid& grid, const Rect& inner) {
  std::string out;
  for (int y = inner.y; y < inner.bottom(); ++y) {
    const std::string line = trimmed(grid.text(y, inner.x, inner.right()));
    if (line.empty()) continue;
    if (!out.empty()) out += '\n';
    out += line;
  }
  return out;
}

/// A run of cells in a row between two lines.
struct Run {
  int y;
  int x;
  int end;
};

int find_root(std::vector<int>& parents, int i) {
  while (parents[static_cast<std::size_t>(i)] != i) {
    auto& parent = parents[static_cast<std::size_t>(i)];
    parent = parents[static_cast<std::size_t>(parent)];
    i = parent;
  }
  return i;
}

std::vector<Run> runs_in(const Grid& grid, const Rect& inner) {
  std::vector<Run> runs;
  for (int y = inner.y; y < inner.bottom(); ++y) {
    for (int x = inner.x; x < inner.right();) {
      int end = x;
      while (end < inner.right() && !grid.is_line({.x = end, .y = y}))
        ++end;
      if (end > x) runs.push_back({.y = y, .x = x, .end = end});
      x = end + 1;
    }
  }
  return runs;
}

/// The compartments: runs that touch from row to row are one.
void read_parts(const Grid& grid, const Rect& inner, DrawnBox& box) {
  const std::vector<Run> runs = runs_in(grid, inner);
  std::vector<int> parents(runs.size());
  std::iota(parents.begin(), parents.end(), 0);
  std::size_t above = 0;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    while (runs[above].y < runs[i].y - 1)
      ++above;
    // Both rows are sorted, so only the last of the runs above may touch the next run too.
    for (std::size_t j = above; j < i && runs[j].y < runs[i].y && runs[j].x < runs[i].end; ++j) {
      if (runs[j].end <= runs[i].x) {
        above = j;
        continue;
      }
      parents[static_cast<std::size_t>(find_root(parents, static_cast<int>(i)))] =
          find_root(parents, static_cast<int>(j));
    }
  }
  std::map<int, std::vector<Run>> regions;
  for (std::size_t i = 0; i < runs.size(); ++i) {
    regions[find_root(parents, static_cast<int>(i))].push_back(runs[i]);
  }
  for (const auto& [root, region] : regions) {
    Rect rect{.x = region.front().x, .y = region.front().y, .width = 0, .height = 0};
    int right = 0;
    int cells = 0;
    std::string lines;
    for (const Run& run : region) {
      rect.x = std::min(rect.x, run.x);
      right = std::max(right, run.end);
      cells += run.end - run.x;
      const std::string text = grid.text(run.y, run.x, run.end);
      const bool padded = text.front() == ' ' && text.back() == ' ';
      if (trimmed(text).empty()) continue;
      if (!padded) box.parts_padded = false;
      lines += (lines.empty() ? "" : "\n") + trimmed(text);
    }
    rect.width = right - rect.x;
    rect.height = region.back().y - rect.y + 1;
    if (cells != rect.width * rect.height) box.uneven = true;
    box.parts.push_back({.text = std::move(lines),
                         .rect = {.x = rect.x - 1,
                                  .y = rect.y - 1,
                                  .width = rect.width + 2,
                                  .height = rect.height + 2}});
  }
}

/// Is the arm of `p` to `side` taken up by a line of the same weight?
bool is_taken(const Grid& grid, Point p, Side side) {
  const Point there = step(p, side);
  return grid.is_line(there) &&
         grid.glyph(there).weight(opposite(side)) == grid.glyph(p).weight(side);
}

void find_loose_arms(const Grid& grid, const Rect& inner, DrawnBox& box) {
  for (const auto& [p, side] : walls_of(box.rect)) {
    const Side inwards = opposite(side);
    if (grid.glyph(p).has_arm(inwards) && !is_taken(grid, p, inwards)) {
      box.border_fault = complaint("an arm of " + grid.show(p) + " in a border isn't taken up", p);
    }
  }
  for (int y = inner.y; y < inner.bottom(); ++y) {
    for (int x = inner.x; x < inner.right(); ++x) {
      const Point p{.x = x, .y = y};
      if (!grid.is_line(p)) continue;
      box.divided = true;
      for (const Side side : {Side::North, Side::East, Side::South, Side::West}) {
        if (grid.glyph(p).has_arm(side) && !is_taken(grid, p, side)) {
          box.part_fault = complaint("an arm of " + grid.show(p) + " in a box isn't taken up", p);
        }
      }
    }
  }
}

void take_cells(Picture& picture, const Rect& rect, const Rect& inner, int owner) {
  for (int y = rect.y; y < rect.bottom(); ++y) {
    for (int x = rect.x; x < rect.right(); ++x) {
      Cell& cell = picture.grid.cell({.x = x, .y = y});
      cell.ink = inner.contains(Point{.x = x, .y = y}) ? Ink::Inside : Ink::Box;
      cell.owner = owner;
    }
  }
}

void take_box(Picture& picture, const Rect& rect) {
  const Grid& grid = picture.grid;
  const Rect inner{
      .x = rect.x + 1, .y = rect.y + 1, .width = rect.width - 2, .height = rect.height - 2};
  DrawnBox box{.kind = DrawnBox::Kind::Box, .rect = rect};
  read_border(picture, box);
  find_loose_arms(grid, inner, box);
  box.text = lines_in(grid, inner);
  for (int y = inner.y; y < inner.bottom(); ++y) {
    const std::string line = grid.text(y, inner.x, inner.right());
    const bool padded = !line.empty() && line.front() == ' ' && line.back() == ' ';
    if (!trimmed(line).empty() && !padded) box.text_padded = false;
  }
  if (box.divided) read_parts(grid, inner, box);
  if (box.parts.empty()) box.parts.push_back({.text = box.text, .rect = rect});
  take_cells(picture, rect, inner, static_cast<int>(picture.boxes.size()));
  picture.boxes.push_back(std::move(box));
}

}  // namespace

void read_boxes(Picture& picture) {
  const Grid& grid = picture.grid;
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      if (const auto rect = rectangle_at(grid, {.x = x, .y = y})) take_box(picture, *rect);
    }
  }
  // Slanted lines that are no corner of a box are letters.
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      if (grid.at({.x = x, .y = y}).ink == Ink::Corner) {
        picture.grid.cell({.x = x, .y = y}).ink = Ink::Text;
      }
    }
  }
}

}  // namespace boxart::readback
