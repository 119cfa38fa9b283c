#include "paint/canvas.h"

#include <algorithm>
#include <cassert>
#include <cstddef>
#include <utility>

namespace boxart::internal {

Canvas::Canvas(Size size) : size_(size), rows_(static_cast<std::size_t>(size.height)) {
  assert(size.width >= 0);
}

Cell& Canvas::at(Point p) {
  assert(contains(p));
  const int number = p.x / block_cells;
  if (last_block_ == nullptr || last_y_ != p.y || last_number_ != number) {
    last_block_ = &rows_[static_cast<std::size_t>(p.y)].blocks[number];
    last_y_ = p.y;
    last_number_ = number;
  }
  return (*last_block_)[static_cast<std::size_t>(p.x % block_cells)];
}

Cell Canvas::get(Point p) const {
  Cell blank;
  if (!contains(p)) return blank;
  const auto& blocks = rows_[static_cast<std::size_t>(p.y)].blocks;
  const auto block = blocks.find(p.x / block_cells);
  if (block == blocks.end()) return blank;
  return block->second[static_cast<std::size_t>(p.x % block_cells)];
}

void Canvas::write(int y, TextRun run) {
  assert(contains({.x = run.x, .y = y}) && run.x + run.width <= size_.width);
  rows_[static_cast<std::size_t>(y)].texts.push_back(std::move(run));
}

void Canvas::fill(const Area& area) {
  areas_.push_back(area);
  const Rect& rect = area.rect;
  const int left = std::max(rect.x, 0);
  const int right = std::min(rect.right(), size_.width);
  if (left >= right) return;
  for (int y = std::max(rect.y, 0); y < std::min(rect.bottom(), size_.height); ++y) {
    rows_[static_cast<std::size_t>(y)].fills.push_back(
        {.x = left, .width = right - left, .color = area.color});
  }
}

}  // namespace boxart::internal
