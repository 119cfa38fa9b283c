#pragma once

#include "base/at.h"
#include "base/geometry.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace boxart::internal {

/// A value for each cell of a drawing. Kept in tiles, and those without ink are not stored, so the
/// memory goes with what is drawn and not with rows times columns.
template <class Cell>
class Tiles {
 public:
  explicit Tiles(Size size)
      : size_(size),
        across_(at((size.width + width - 1) / width)),
        tile_of_(across_ * at((size.height + height - 1) / height), -1) {}

  const Size& size() const { return size_; }
  bool contains(Point p) const {
    // Negative numbers are large ones then.
    return static_cast<unsigned>(p.x) < static_cast<unsigned>(size_.width) &&
           static_cast<unsigned>(p.y) < static_cast<unsigned>(size_.height);
  }
  /// Makes it at least so large. O(tiles) if it isn't.
  void grow(Size size) {
    size = {.width = std::max(size.width, size_.width),
            .height = std::max(size.height, size_.height)};
    if (size == size_) return;
    Tiles larger(size);
    for (std::size_t i = 0; i < tile_of_.size(); ++i)
      larger.tile_of_[i / across_ * larger.across_ + i % across_] = tile_of_[i];
    larger.tiles_ = std::move(tiles_);
    *this = std::move(larger);
  }
  /// An empty one outside.
  const Cell& operator[](Point p) const {
    if (!contains(p)) return empty_;
    const int tile = tile_of_[tile_index(p)];
    return tile < 0 ? empty_ : (*tiles_[at(tile)])[index_in_tile(p)];
  }
  /// Requires: it is in the drawing.
  Cell& touch(Point p) {
    const std::size_t index = tile_index(p);
    if (index != touched_) touch_tile(index);
    return (*touched_tile_)[index_in_tile(p)];
  }

 private:
  static constexpr int width = 16;
  static constexpr int height = 8;
  using Tile = std::array<Cell, at(width) * height>;

  void touch_tile(std::size_t index) {
    int& tile = tile_of_[index];
    if (tile < 0) {
      tile = static_cast<int>(tiles_.size());
      tiles_.push_back(std::make_unique<Tile>());
    }
    touched_ = index;
    touched_tile_ = tiles_[at(tile)].get();
  }
  std::size_t tile_index(Point p) const { return at(p.y) / height * across_ + at(p.x) / width; }
  static std::size_t index_in_tile(Point p) { return at(p.y) % height * width + at(p.x) % width; }

  Size size_;
  std::size_t across_;
  std::vector<int> tile_of_;  // -1: nothing there
  std::vector<std::unique_ptr<Tile>> tiles_;
  Cell empty_{};
  // The tile that was touched last: cells come side by side.
  std::size_t touched_ = static_cast<std::size_t>(-1);
  Tile* touched_tile_ = nullptr;
};

}  // namespace boxart::internal
