#include "scene/fold/detail/choose_cuts.h"

#include "support/catch.h"

#include <vector>

namespace boxart::internal {
namespace {

FoldPlace place(int border, int lines = 1) {
  return {.border = border, .end = border, .begin = border, .lines = lines};
}

/// The borders of the cuts through a drawing of a hundred cells.
std::vector<int> cuts(const std::vector<FoldPlace>& places, const FoldLimits& limits) {
  std::vector<int> borders;
  for (const FoldPlace& cut : choose_cuts(places, 100, limits))
    borders.push_back(cut.border);
  return borders;
}

}  // namespace

TEST_CASE("a drawing is cut as seldom as will do, into even pieces") {
  const std::vector<FoldPlace> places{place(20), place(40), place(50), place(60), place(80)};
  CHECK(cuts(places, {.length = 85}) == std::vector{50});
  CHECK(cuts(places, {.length = 45}) == std::vector{40, 60});
}

TEST_CASE("lines that are led along the ends of a piece are counted") {
  const std::vector<FoldPlace> places{place(50, 3)};
  CHECK(cuts(places, {.length = 53, .lane = 1, .most_cut = 3}) == std::vector{50});
  CHECK(cuts(places, {.length = 54, .lane = 2, .most_cut = 3}).empty());
  CHECK(cuts(places, {.length = 55, .lane = 2, .most_cut = 3}) == std::vector{50});
}

TEST_CASE("two cuts through a line each are better than one through three") {
  const std::vector<FoldPlace> places{place(30), place(50, 3), place(70)};
  CHECK(cuts(places, {.length = 80, .most_cut = 3}) == std::vector{70});
  CHECK(cuts(places, {.length = 60, .most_cut = 3}) == std::vector{30, 70});
  CHECK(cuts({place(50, 3)}, {.length = 60, .most_cut = 2}).empty());
}

}  // namespace boxart::internal
