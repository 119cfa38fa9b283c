#include "scene/route/detail/detour_lanes.h"

#include "support/catch.h"

#include <vector>

namespace boxart::internal {
namespace {

std::vector<int> places(const DetourLanes& lanes) {
  std::vector<int> result;
  for (int lane = 0; lane < lanes.count(); ++lane)
    result.push_back(lanes.place(lane));
  return result;
}

DetourLanes chosen(int end, const std::vector<int>& breaks) {
  DetourLanes lanes;
  lanes.choose(0, end, breaks);
  return lanes;
}

TEST_CASE("of a run without anything the own columns near its ends are lanes") {
  CHECK(places(chosen(21, {})) == std::vector<int>{1, 3, 17, 19});
  CHECK(places(chosen(7, {})) == std::vector<int>{1, 3, 5});
}

TEST_CASE("where a run is narrow, inserted columns are lanes") {
  // Between lines, one own column.
  CHECK(places(chosen(3, {1, 2})) == std::vector<int>{0, 1, 2});
  CHECK(places(chosen(11, {3, 4, 7, 8})) == std::vector<int>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10});
  // Two own columns: the inserted one between them is beside nothing.
  CHECK(places(chosen(13, {3, 4, 9, 10})) == std::vector<int>{0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 12});
}

TEST_CASE("what is left out is like a lane of its run, and counted in the steps over it") {
  const DetourLanes lanes = chosen(43, {21, 22});
  REQUIRE(places(lanes) == std::vector<int>{1, 3, 17, 19, 21, 23, 25, 39, 41});
  CHECK(lanes.place(lanes.like(10)) == 17);
  CHECK(lanes.place(lanes.like(20)) == 19);
  CHECK(lanes.place(lanes.like(22)) == 23);
  CHECK(lanes.place(lanes.like(42)) == 41);
  CHECK(lanes.own_between(1, 2) == 7);
  CHECK(lanes.own_between(2, 1) == 7);
  CHECK(lanes.own_between(-1, 0) == 0);
  CHECK(lanes.place(lanes.low_neighbour(5)) == 21);
  CHECK(lanes.low_neighbour(0) == -1);
  CHECK(lanes.beyond(3, 2) == 4);
  CHECK(lanes.beyond(3, 1) == -1);
}

}  // namespace
}  // namespace boxart::internal
