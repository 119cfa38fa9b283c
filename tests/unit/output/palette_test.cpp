#include "output/detail/palette.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

constexpr Color black{0, 0, 0};
constexpr Color white{255, 255, 255};

TEST_CASE("black is read on light colours and white on dark ones") {
  CHECK(readable_on(white) == black);
  CHECK(readable_on(black) == white);
  CHECK(readable_on({255, 255, 0}) == black);
  CHECK(readable_on({0, 0, 255}) == white);
  CHECK(readable_on({0, 128, 0}) == white);
  CHECK(readable_on({0, 255, 0}) == black);
  // Contrast ratios of 4.5 to 1 and 4.6 to 1: about in the middle.
  CHECK(readable_on({119, 119, 119}) == black);
  CHECK(readable_on({110, 110, 110}) == white);
}

TEST_CASE("the nearest of eight colours") {
  for (int i = 0; i < 8; ++i)
    CHECK(nearest_of_8(color_of_8(i)) == i);
  CHECK(nearest_of_8({255, 0, 0}) == 1);
  CHECK(nearest_of_8({30, 30, 30}) == 0);
  CHECK(nearest_of_8({240, 248, 255}) == 7);
}

TEST_CASE("the nearest colour of the cube") {
  for (int i = 16; i < 232; ++i)
    CHECK(nearest_of_256(color_of_256(i)) == i);
  CHECK(nearest_of_256({0, 0, 0}) == 16);
  CHECK(nearest_of_256({255, 255, 255}) == 231);
  CHECK(nearest_of_256({250, 100, 5}) == 202);
}

}  // namespace
}  // namespace boxart::internal
