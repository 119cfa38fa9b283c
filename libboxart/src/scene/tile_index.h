#pragma once

#include "base/geometry.h"

#include <compare>
#include <vector>

namespace boxart::internal {

/// Finds the things of a drawing that may lie in a part of it.
class TileIndex {
 public:
  /// The thing has cells in `rect`, among others. All are added before the first question.
  /// O(tiles that the rectangle touches).
  void add(int thing, const Rect& rect);
  /// The same for the outermost cells of `rect` alone, and for the cells of a path with these
  /// corners.
  void add_border(int thing, const Rect& rect);
  void add_path(int thing, const std::vector<Point>& corners);

  /// The things, ascending, that have cells in a tile that `rect` touches: all those with cells in
  /// `rect`, and some more. O(log things for each row of tiles + what is found).
  std::vector<int> find(const Rect& rect);

 private:
  struct Item {
    int row;  // of the tile
    int column;
    int thing;
    friend auto operator<=>(const Item&, const Item&) = default;
  };

  static constexpr int tile_width = 128;
  static constexpr int tile_height = 32;

  std::vector<Item> items_;
  bool is_sorted_ = true;
};

}  // namespace boxart::internal
