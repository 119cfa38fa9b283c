#include "boxes/plan_loops.h"

#include "boxes/compass.h"
#include "support/catch.h"

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

const Axes downwards(RankDirection::TopBottom);
const Axes sideways(RankDirection::LeftRight);

using Ends = ByEnd<EdgeEnd, Side>;

Ends sides(const std::string& tail, const std::string& head, const Axes& axes) {
  return loop_sides({sides_of(tail), sides_of(head)}, false, axes);
}

/// As large as they need be; labels of `label` columns and a row.
LoopPlan planned(const std::vector<Ends>& ends, const Axes& axes, Size& box, int label = 0) {
  std::vector<LoopSides> loops;
  for (const Ends& at : ends)
    loops.push_back({.edge = id_at<EdgeId>(loops.size()), .at = at});
  const std::vector<Size> labels(loops.size(), {.width = label, .height = label > 0 ? 1 : 0});
  for (;;) {
    LoopPlan plan = plan_loops(loops, labels, box, {}, axes);
    if (plan.lacking == Size{.width = 0, .height = 0}) return plan;
    box.width += plan.lacking.width;
    box.height += plan.lacking.height;
  }
}

/// The cells of a loop, without a crossing's second line each once.
std::vector<std::pair<int, int>> cells(const Loop& loop) {
  std::vector<std::pair<int, int>> out;
  for (std::size_t i = 1; i < loop.points.size(); ++i) {
    Point p = loop.points[i - 1];
    for (const Side way = direction(p, loop.points[i]); p != loop.points[i]; p = step(p, way))
      out.emplace_back(p.x, p.y);
  }
  out.emplace_back(loop.points.back().x, loop.points.back().y);
  return out;
}

/// Does it touch the box at its ends alone, at the sides that it should?
bool is_proper(const Loop& loop, const Ends& at, Size size) {
  const Rect box{.x = 0, .y = 0, .width = size.width, .height = size.height};
  const auto& points = loop.points;
  const auto all = cells(loop);
  for (std::size_t i = 0; i < all.size(); ++i) {
    const bool is_end = i == 0 || i + 1 == all.size();
    if (box.contains(Point{.x = all[i].first, .y = all[i].second}) != is_end) return false;
  }
  return direction(points[0], points[1]) == at[EdgeEnd::Tail] &&
         direction(points.back(), points[points.size() - 2]) == at[EdgeEnd::Head];
}

}  // namespace

TEST_CASE("a loop has one side if it can, where no layers are") {
  CHECK(sides("", "", downwards) == Ends{Side::East, Side::East});
  CHECK(sides("", "", sideways) == Ends{Side::South, Side::South});
  CHECK(sides("ne", "nw", downwards) == Ends{Side::North, Side::North});
  CHECK(sides("w", "", sideways) == Ends{Side::West, Side::West});
}

TEST_CASE("a loop with a label has the left side last") {
  const auto labelled = [](const std::string& compass) {
    return loop_sides({sides_of(compass), sides_of(compass)}, true, downwards);
  };
  CHECK(labelled("nw") == Ends{Side::North, Side::North});
  CHECK(labelled("w") == Ends{Side::West, Side::West});
  CHECK(labelled("") == Ends{Side::East, Side::East});
}

TEST_CASE("else it turns a corner, or goes round the box") {
  CHECK(sides("n", "e", downwards) == Ends{Side::North, Side::East});
  CHECK(sides("ne", "sw", downwards) == Ends{Side::East, Side::South});
  CHECK(sides("s", "n", downwards) == Ends{Side::South, Side::North});
  CHECK(goes_round(sides("w", "e", sideways)));
  CHECK_FALSE(goes_round(sides("w", "s", sideways)));
}

TEST_CASE("loops of all kinds touch the box at their ends alone, and each other nowhere") {
  std::vector<Ends> ends;
  for (const Side tail : all_sides) {
    for (const Side head : all_sides) {
      const bool other_way = tail == Side::West || tail == Side::East;
      if (tail == opposite(head) && other_way) continue;
      ends.insert(ends.end(), 2, {tail, head});
    }
  }
  for (const Axes& axes : {downwards, sideways}) {
    Size box{.width = 5, .height = 3};
    const LoopPlan plan = planned(ends, axes, box);
    REQUIRE(plan.loops.size() == ends.size());
    std::set<std::pair<int, int>> taken;
    for (std::size_t i = 0; i < ends.size(); ++i) {
      CAPTURE(i);
      CHECK(is_proper(plan.loops[i], ends[i], box));
      for (const auto& cell : cells(plan.loops[i]))
        CHECK(taken.insert(cell).second);
    }
    const auto margin = [&](Side side) { return plan.margins[static_cast<std::size_t>(side)]; };
    for (const auto& [x, y] : taken) {
      CHECK(-margin(Side::West) <= x);
      CHECK(x < box.width + margin(Side::East));
      CHECK(-margin(Side::North) <= y);
      CHECK(y < box.height + margin(Side::South));
    }
  }
}

TEST_CASE("a box grows no further than its loops need") {
  Size box{.width = 5, .height = 3};
  planned({{Side::East, Side::East}}, downwards, box);
  CHECK(box == Size{.width = 5, .height = 4});
  box = {.width = 5, .height = 3};
  planned({{Side::North, Side::East}}, downwards, box);
  CHECK(box == Size{.width = 5, .height = 3});
  box = {.width = 5, .height = 3};
  planned({{Side::South, Side::South}, {Side::South, Side::South}}, sideways, box);
  CHECK(box == Size{.width = 9, .height = 3});
}

TEST_CASE("each labelled loop below a box has the room right of its turn") {
  Size box{.width = 5, .height = 3};
  const Ends below{Side::South, Side::South};
  const LoopPlan plan = planned({below, below, below}, sideways, box, 4);
  const auto depth = [&](std::size_t i) { return plan.loops[i].points[1].y; };
  CHECK(depth(0) == depth(1) + 1);
  CHECK(depth(1) == depth(2) + 1);
}

}  // namespace boxart::internal
