#include "support/reader_borders.h"

#include <algorithm>
#include <cstddef>
#include <map>
#include <numeric>
#include <string>
#include <utility>

namespace boxart::internal::readback {
namespace {

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
  if (grid.at(there).ink == Ink::Block) return true;  // the border: blocks have no arms
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

/// Are the first and the last column of what is inside lines from border to border, and no other?
bool has_double_sides(const Grid& grid, const Rect& inner) {
  if (inner.width < 3) return false;
  for (int y = inner.y; y < inner.bottom(); ++y) {
    for (int x = inner.x; x < inner.right(); ++x) {
      const bool is_side = x == inner.x || x == inner.last_x();
      if (grid.is_line({.x = x, .y = y}) != is_side) return false;
    }
  }
  return true;
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
  const Rect within{
      .x = rect.x + 1, .y = rect.y + 1, .width = rect.width - 2, .height = rect.height - 2};
  DrawnBox box{.kind = DrawnBox::Kind::Box, .rect = rect};
  read_border(picture, box);
  find_loose_arms(grid, within, box);
  box.double_sides = has_double_sides(grid, within);
  Rect inner = within;
  if (box.double_sides) {
    box.divided = false;
    ++inner.x;
    inner.width -= 2;
  }
  box.text = lines_in(grid, inner);
  for (int y = inner.y; y < inner.bottom(); ++y) {
    const std::string line = grid.text(y, inner.x, inner.right());
    const bool padded = !line.empty() && line.front() == ' ' && line.back() == ' ';
    if (!trimmed(line).empty() && !padded) box.text_padded = false;
  }
  if (box.divided) read_parts(grid, inner, box);
  if (box.parts.empty()) box.parts.push_back({.text = box.text, .rect = rect});
  take_cells(picture, rect, within, static_cast<int>(picture.boxes.size()));
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
  // Slanted lines and blocks that are no part of a border are letters.
  for (int y = 0; y < grid.height(); ++y) {
    for (int x = 0; x < grid.width(y); ++x) {
      const Ink ink = grid.at({.x = x, .y = y}).ink;
      if (ink == Ink::Corner || ink == Ink::Block) {
        picture.grid.cell({.x = x, .y = y}).ink = Ink::Text;
      }
    }
  }
}

}  // namespace boxart::internal::readback
