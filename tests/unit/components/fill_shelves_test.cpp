#include "components/fill_shelves.h"

#include "support/catch.h"

#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

using Counts = std::vector<std::size_t>;

std::vector<Size> same(std::size_t count, int width, int height) {
  return std::vector<Size>(count, Size{.width = width, .height = height});
}

}  // namespace

TEST_CASE("no parts need no shelves") {
  CHECK(fill_shelves({}, 2, 80, true).empty());
}

TEST_CASE("what fits in the width stays in one row where rows are wanted") {
  CHECK(fill_shelves(same(11, 5, 3), 2, 80, true) == Counts{11});
  CHECK(fill_shelves(same(11, 5, 3), 2, 80, false) == Counts{4, 4, 3});
}

TEST_CASE("the whole has about two and a half times as many columns as rows") {
  CHECK(fill_shelves(same(16, 17, 3), 2, 80, true) == Counts{3, 3, 3, 3, 3, 1});
  CHECK(fill_shelves(same(40, 5, 3), 2, 80, true) == Counts{7, 7, 7, 7, 7, 5});
}

TEST_CASE("no shelf is wider than the limit, or than the widest part") {
  CHECK(fill_shelves(same(6, 30, 20), 2, 80, true) == Counts{2, 2, 2});
  CHECK(fill_shelves(same(6, 30, 20), 2, 100, true) == Counts{3, 3});
  CHECK(fill_shelves(same(3, 100, 20), 2, 80, true) == Counts{1, 1, 1});
  std::vector<Size> sizes = same(6, 30, 20);
  sizes[0].width = 120;
  CHECK(fill_shelves(sizes, 2, 80, true) == Counts{1, 3, 2});
}

TEST_CASE("shelves of as many rows are about equally wide") {
  CHECK(fill_shelves(same(8, 10, 40), 2, 80, true) == Counts{4, 4});
}

TEST_CASE("parts of nearly one width make as many columns in each row") {
  std::vector<Size> sizes = same(9, 17, 3);
  for (int i = 0; i < 7; ++i)
    sizes.push_back({.width = 18, .height = 3});
  CHECK(fill_shelves(sizes, 2, 80, true) == Counts{3, 3, 3, 3, 3, 1});
}

TEST_CASE("parts without a size, of which nothing is seen, have a shelf too") {
  CHECK(fill_shelves(same(3, 0, 0), 2, 80, true) == Counts{3});
}

}  // namespace boxart::internal
