#include "scene/tile_index.h"

#include "support/catch.h"

#include <algorithm>
#include <cstddef>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("a tile index finds all that lies in a rectangle, and little else") {
  std::mt19937 random(3);
  const auto below = [&random](int limit) {
    return static_cast<int>(random() % static_cast<unsigned>(limit));
  };
  const auto rect = [&below](int size) {
    return Rect{
        .x = below(2000), .y = below(1000), .width = 1 + below(size), .height = 1 + below(size)};
  };
  TileIndex index;
  std::vector<Rect> rects;
  for (int thing = 0; thing < 500; ++thing) {
    rects.push_back(rect(40));
    index.add(thing, rects.back());
  }
  for (int question = 0; question < 100; ++question) {
    const Rect asked = rect(300);
    const std::vector<int> found = index.find(asked);
    CHECK(std::ranges::is_sorted(found));
    // Tiles are at most 128 cells wide and high.
    const Rect around{.x = asked.x - 128,
                      .y = asked.y - 128,
                      .width = asked.width + 256,
                      .height = asked.height + 256};
    for (int thing = 0; thing < 500; ++thing) {
      const Rect& cells = rects[static_cast<std::size_t>(thing)];
      const bool is_found = std::ranges::binary_search(found, thing);
      if (cells.intersects(asked)) CHECK(is_found);
      if (!cells.intersects(around)) CHECK_FALSE(is_found);
    }
  }
}

}  // namespace
}  // namespace boxart::internal
