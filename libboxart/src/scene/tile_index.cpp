#include "scene/tile_index.h"

#include <algorithm>
#include <cstddef>
#include <cstdlib>
#include <limits>

namespace boxart::internal {

void TileIndex::add(int thing, const Rect& rect) {
  if (rect.width <= 0 || rect.height <= 0) return;
  for (int row = rect.y / tile_height; row <= rect.last_y() / tile_height; ++row) {
    for (int column = rect.x / tile_width; column <= rect.last_x() / tile_width; ++column)
      items_.push_back({.row = row, .column = column, .thing = thing});
  }
  is_sorted_ = false;
}

void TileIndex::add_border(int thing, const Rect& rect) {
  add(thing, {.x = rect.x, .y = rect.y, .width = rect.width, .height = 1});
  add(thing, {.x = rect.x, .y = rect.last_y(), .width = rect.width, .height = 1});
  add(thing, {.x = rect.x, .y = rect.y, .width = 1, .height = rect.height});
  add(thing, {.x = rect.last_x(), .y = rect.y, .width = 1, .height = rect.height});
}

void TileIndex::add_path(int thing, const std::vector<Point>& corners) {
  for (std::size_t i = 1; i < corners.size(); ++i) {
    const Point a = corners[i - 1];
    const Point b = corners[i];
    add(thing,
        {.x = std::min(a.x, b.x),
         .y = std::min(a.y, b.y),
         .width = std::abs(a.x - b.x) + 1,
         .height = std::abs(a.y - b.y) + 1});
  }
}

std::vector<int> TileIndex::find(const Rect& rect) {
  if (!is_sorted_) std::ranges::sort(items_);
  is_sorted_ = true;
  std::vector<int> things;
  for (int row = rect.y / tile_height; row <= rect.last_y() / tile_height; ++row) {
    const Item first{
        .row = row, .column = rect.x / tile_width, .thing = std::numeric_limits<int>::min()};
    const int last = rect.last_x() / tile_width;
    for (auto it = std::ranges::lower_bound(items_, first);
         it != items_.end() && it->row == row && it->column <= last;
         ++it) {
      things.push_back(it->thing);
    }
  }
  std::ranges::sort(things);
  things.erase(std::unique(things.begin(), things.end()), things.end());
  return things;
}

}  // namespace boxart::internal
