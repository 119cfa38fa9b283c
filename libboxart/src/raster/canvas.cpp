#include "raster/canvas.h"

#include <cassert>
#include <cstddef>

namespace boxart {

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

void Canvas::write(Point p, const std::string& text, int width) {
  assert(contains(p) && p.x + width <= size_.width);
  rows_[static_cast<std::size_t>(p.y)].texts.push_back({.x = p.x, .width = width, .text = text});
}

}  // namespace boxart
