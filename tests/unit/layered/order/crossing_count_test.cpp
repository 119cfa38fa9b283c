#include "layered/order/crossing_count.h"

#include "support/catch.h"

#include <algorithm>
#include <cstdint>
#include <random>
#include <vector>

namespace boxart::internal {
namespace {

std::int64_t count_crossings(const std::vector<CrossingSegment>& segments) {
  return CrossingCounter().count(segments);
}

std::int64_t count_all_pairs(const std::vector<CrossingSegment>& segments) {
  std::int64_t crossings = 0;
  for (const CrossingSegment& a : segments) {
    for (const CrossingSegment& b : segments) {
      const bool cross = a.upper < b.upper && a.lower > b.lower;
      if (cross) crossings += std::int64_t{a.weight} * b.weight;
    }
  }
  return crossings;
}

TEST_CASE("no segments and one segment have no crossings") {
  CHECK(count_crossings({}) == 0);
  CHECK(count_crossings(std::vector<CrossingSegment>{{.upper = 3, .lower = 5}}) == 0);
}

TEST_CASE("two segments cross if their ends are in opposite orders") {
  CHECK(count_crossings(std::vector<CrossingSegment>{{0, 1}, {1, 0}}) == 1);
  CHECK(count_crossings(std::vector<CrossingSegment>{{0, 0}, {1, 1}}) == 0);
}

TEST_CASE("segments that share an end don't cross") {
  CHECK(count_crossings(std::vector<CrossingSegment>{{0, 0}, {0, 1}, {0, 1}}) == 0);
  CHECK(count_crossings(std::vector<CrossingSegment>{{0, 1}, {1, 1}}) == 0);
}

TEST_CASE("a crossing counts by the product of the weights") {
  CHECK(count_crossings(std::vector<CrossingSegment>{{0, 1, 3}, {1, 0, 5}}) == 15);
}

TEST_CASE("a complete bipartite graph has a crossing for each two of both sides") {
  std::vector<CrossingSegment> segments;
  for (int i = 0; i < 5; ++i) {
    for (int j = 0; j < 4; ++j)
      segments.push_back({i, j});
  }
  CHECK(count_crossings(segments) == 10 * 6);
}

TEST_CASE("crossings are those of all pairs, also when the counter is used again") {
  std::mt19937 random(20);
  CrossingCounter counter;
  for (int round = 0; round < 500; ++round) {
    const auto upper_size = 1 + static_cast<unsigned>(random() % 12);
    const auto lower_size = 1 + static_cast<unsigned>(random() % 12);
    std::vector<CrossingSegment> segments;
    for (auto left = random() % 40; left > 0; --left) {
      segments.push_back({.upper = static_cast<int>(random() % upper_size),
                          .lower = static_cast<int>(random() % lower_size),
                          .weight = static_cast<int>(random() % 4)});
    }
    INFO("round " << round);
    REQUIRE(counter.count(segments) == count_all_pairs(segments));
    std::ranges::stable_sort(segments, {}, &CrossingSegment::upper);
    REQUIRE(counter.count_in_order(segments) == count_all_pairs(segments));
  }
}

TEST_CASE("crossings of many segments don't overflow an int") {
  std::vector<CrossingSegment> segments;
  const int size = 100'000;
  for (int i = 0; i < size; ++i)
    segments.push_back({i, size - 1 - i});
  CHECK(count_crossings(segments) == std::int64_t{size} * (size - 1) / 2);
}

}  // namespace
}  // namespace boxart::internal
