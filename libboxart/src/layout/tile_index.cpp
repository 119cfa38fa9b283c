#include "layout/tile_index.h"

#include <algorithm>
#include <limits>

namespace boxart {

void TileIndex::add(int thing, const Rect& rect) {
  if (rect.width <= 0 || rect.height <= 0) return;
  for (int row = rect.y / tile_height; row <= rect.last_y() / tile_height; ++row) {
    for (int column = rect.x / tile_width; column <= rect.last_x() / tile_width; ++column)
      items_.push_back({.row = row, .column = column, .thing = thing});
  }
  is_sorted_ = false;
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

}  // namespace boxart
