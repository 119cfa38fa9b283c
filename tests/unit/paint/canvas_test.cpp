#include "paint/canvas.h"

#include "support/catch.h"

#include <cstddef>

namespace boxart::internal {
namespace {

TEST_CASE("a canvas gives back what was drawn, and empty cells elsewhere") {
  Canvas canvas({.width = 100, .height = 2});
  canvas.at({.x = 37, .y = 1}).owner = 5;
  CHECK(canvas.get({.x = 37, .y = 1}).owner == 5);
  CHECK(canvas.get({.x = 36, .y = 1}).empty());
  CHECK(canvas.get({.x = 37, .y = 0}).empty());
}

TEST_CASE("what is outside a canvas is empty") {
  const Canvas canvas({.width = 2, .height = 2});
  CHECK(canvas.get({.x = 2, .y = 0}).empty());
  CHECK(canvas.get({.x = -1, .y = 0}).empty());
  CHECK_FALSE(canvas.contains({.x = 0, .y = 2}));
}

TEST_CASE("a canvas takes memory for what is drawn and not for the blanks between") {
  Canvas canvas({.width = 1'000'000'000, .height = 3});
  canvas.at({.x = 0, .y = 0}).owner = 0;
  canvas.at({.x = 999'999'999, .y = 0}).owner = 0;
  std::size_t blocks = 0;
  for (const Canvas::Row& row : canvas.rows())
    blocks += row.blocks.size();
  CHECK(blocks == 2);
}

}  // namespace
}  // namespace boxart::internal
