#include "boxes/side_cells.h"

#include "boxes/skyline.h"
#include "support/catch.h"

#include <set>

namespace boxart::internal {

TEST_CASE(
    "cells of a side are handed out from both ends, two columns apart, but not below each other") {
  SideCells above(Side::North, {.width = 9, .height = 5}, {}, true);
  CHECK(above.take_first() == 1);
  CHECK(above.take_first() == 3);
  CHECK(above.take_last() == 7);
  CHECK(above.lacking() == 0);
  CHECK(above.kept_before() == 4);
  CHECK(above.kept_behind() == 2);
  CHECK(above.taken() == std::set<int>{1, 3, 7});
  SideCells beside(Side::West, {.width = 9, .height = 5}, {}, true);
  CHECK(beside.take_first() == 1);
  CHECK(beside.take_first() == 2);
  CHECK(beside.take_last() == 3);
  CHECK(beside.lacking() == 0);
  beside.take_last();
  CHECK(beside.lacking() == 1);
}

TEST_CASE("a wanted cell that isn't free gives way to the next one, the first of two") {
  SideCells cells(Side::East, {.width = 5, .height = 9}, {}, true);
  const PortRange range{.first = 3, .last = 5};
  CHECK(cells.take_near(4, range) == 4);
  CHECK(cells.take_near(4, range) == 3);
  CHECK(cells.take_near(4, range) == 5);
  CHECK(cells.take_near(4, range) == -1);
  SideCells others(Side::East, {.width = 5, .height = 9}, {}, true);
  others.keep({.first = 4, .last = 4});
  CHECK(others.take_near(4, range, true) == 5);
}

TEST_CASE("a text without a border has cells up to its corners") {
  SideCells cells(Side::South, {.width = 3, .height = 1}, {}, false);
  CHECK(cells.take_first() == 0);
  CHECK(cells.take_last() == 2);
  CHECK(cells.lacking() == 0);
}

TEST_CASE("a skyline is as high as what was raised last") {
  Skyline skyline;
  CHECK(skyline.highest(-5, 100) == 0);
  skyline.raise(2, 4, 3);
  skyline.raise(6, 9, 5);
  CHECK(skyline.highest(0, 1) == 0);
  CHECK(skyline.highest(4, 5) == 3);
  CHECK(skyline.highest(5, 5) == 0);
  CHECK(skyline.highest(3, 7) == 5);
  skyline.raise(3, 7, 8);
  CHECK(skyline.highest(2, 2) == 3);
  CHECK(skyline.highest(5, 5) == 8);
  CHECK(skyline.highest(8, 20) == 5);
  CHECK(skyline.highest(10, 20) == 0);
}

}  // namespace boxart::internal
