#include "boxes/plan_loops.h"

#include "boxes/compass.h"
#include "boxes/loop_sides.h"
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

using Way = ByEnd<EdgeEnd, BoxEnd>;

Way ends(Side tail, Side head) {
  return {BoxEnd{.side = tail}, BoxEnd{.side = head}};
}

LoopPlan planned(const std::vector<LoopEnds>& loops,
                 const std::vector<LaneEnd>& lanes,
                 const Axes& axes,
                 Size& box) {
  for (;;) {
    LoopPlan plan = plan_loops(loops, lanes, {.size = box, .fields = {}}, axes);
    if (plan.lacking == Size{.width = 0, .height = 0}) return plan;
    box.width += plan.lacking.width;
    box.height += plan.lacking.height;
  }
}

/// As large as they need be; labels of `label` columns and a row.
LoopPlan planned(const std::vector<Ends>& ends_of, const Axes& axes, Size& box, int label = 0) {
  std::vector<LoopEnds> loops;
  for (const Ends& at : ends_of)
    loops.push_back({.edge = id_at<EdgeId>(loops.size()),
                     .at = ends(at[EdgeEnd::Tail], at[EdgeEnd::Head]),
                     .label = {.width = label, .height = label > 0 ? 1 : 0}});
  return planned(loops, {}, axes, box);
}

/// The cells of a line.
std::vector<std::pair<int, int>> cells(const std::vector<Point>& points) {
  std::vector<std::pair<int, int>> out;
  for (std::size_t i = 1; i < points.size(); ++i) {
    Point p = points[i - 1];
    for (const Side way = direction(p, points[i]); p != points[i]; p = step(p, way))
      out.emplace_back(p.x, p.y);
  }
  out.emplace_back(points.back().x, points.back().y);
  return out;
}

/// Does it touch the box at its ends alone, at the sides that it should?
bool is_proper(const Loop& loop, const Ends& at, Size size) {
  const Rect box{.x = 0, .y = 0, .width = size.width, .height = size.height};
  const auto& points = loop.points;
  const auto all = cells(loop.points);
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
  using Along = std::vector<Side>;
  CHECK(sides_along(Side::West, Side::East, Side::North) ==
        Along{Side::West, Side::North, Side::East});
  CHECK(sides_along(Side::West, Side::South, Side::North) == Along{Side::West, Side::South});
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
      for (const auto& cell : cells(plan.loops[i].points))
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

TEST_CASE("a lane goes past its box at the side that it ends at, or round the corner") {
  Size box{.width = 5, .height = 3};
  const LoopPlan plan = planned({},
                                {{.port = PortId{0}, .at = {.side = Side::East}},
                                 {.port = PortId{1}, .at = {.side = Side::North}}},
                                downwards,
                                box);
  REQUIRE(plan.lanes.size() == 2);
  const auto ends_at = [&](std::size_t i) { return plan.lanes[i].points.front(); };
  const auto lane_of = [&](std::size_t i) { return plan.lanes[i].points.back(); };
  CHECK(ends_at(0) == Point{.x = 4, .y = 1});
  CHECK(lane_of(0) == Point{.x = 4 + 2, .y = 1});
  CHECK(ends_at(1) == Point{.x = 3, .y = 0});
  CHECK(lane_of(1) == Point{.x = 4 + 4, .y = -2});
  CHECK(plan.margins[static_cast<std::size_t>(Side::North)] == 2);
  CHECK(plan.margins[static_cast<std::size_t>(Side::East)] == 4);
}

TEST_CASE("lanes and loops of a side lie in each other, and cross where they have to alone") {
  // From the top down: a loop, one that leads up, and two that lead down, the inner one first.
  std::vector<LaneEnd> lanes(3, {.port = PortId{0}, .at = {.side = Side::East}});
  lanes[0].towards = Side::North;
  const std::vector<LoopEnds> loops{{.edge = EdgeId{0}, .at = ends(Side::East, Side::East)}};
  Size box{.width = 5, .height = 3};
  const LoopPlan plan = planned(loops, lanes, downwards, box);
  CHECK(box.height == 2 + 2 + 3);
  const auto lane = [&](std::size_t i) { return plan.lanes[i].points; };
  CHECK(lane(0).front().y < lane(2).front().y);
  CHECK(lane(2).front().y < lane(1).front().y);
  CHECK(lane(1).back().x < lane(2).back().x);
}

TEST_CASE("lanes leave a cell between them to what runs straight away") {
  std::vector<LaneEnd> lanes(2, {.port = PortId{0}, .at = {.side = Side::East}});
  lanes[0].towards = Side::North;
  const std::vector<Field> fields{{.rect = {.x = 0, .y = 0, .width = 5, .height = 5}}};
  LoopBox box{.size = {.width = 5, .height = 5}, .fields = fields};
  box.straight[static_cast<std::size_t>(Side::East)] = 1;
  const LoopPlan plan = plan_loops({}, lanes, box, downwards);
  CHECK(plan.lanes[0].points.front().y == 1);
  CHECK(plan.lanes[1].points.front().y == 3);
}

TEST_CASE("ends stand in the fields that they are bound to, and fields grow for them") {
  const std::vector<Field> fields{{.rect = {.x = 0, .y = 0, .width = 5, .height = 3}},
                                  {.rect = {.x = 0, .y = 2, .width = 5, .height = 3}}};
  const auto at_field = [](int field) { return BoxEnd{.side = Side::East, .field = field}; };
  const LoopBox box{.size = {.width = 5, .height = 5}, .fields = fields};
  const LoopPlan one =
      plan_loops({{.edge = EdgeId{0}, .at = {at_field(0), at_field(1)}}}, {}, box, downwards);
  CHECK(one.loops[0].points.front().y == 1);
  CHECK(one.loops[0].points.back().y == 3);
  CHECK(one.field_lacks.empty());
  const LoopPlan two =
      plan_loops({{.edge = EdgeId{0}, .at = {at_field(1), at_field(1)}}}, {}, box, downwards);
  REQUIRE(two.field_lacks.size() == 1);
  CHECK(two.field_lacks[0].field == 1);
  CHECK(two.field_lacks[0].cells == 1);
}

TEST_CASE("each field tells what it lacks itself") {
  const std::vector<Field> fields{{.rect = {.x = 0, .y = 0, .width = 5, .height = 3}},
                                  {.rect = {.x = 0, .y = 2, .width = 5, .height = 3}}};
  std::vector<LaneEnd> lanes;
  for (const int field : {0, 0, 0, 1, 1})
    lanes.push_back({.port = PortId{0}, .at = {.side = Side::East, .field = field}});
  const LoopPlan plan =
      plan_loops({}, lanes, {.size = {.width = 5, .height = 5}, .fields = fields}, downwards);
  REQUIRE(plan.field_lacks.size() == 2);
  CHECK(plan.field_lacks[0].cells == 2);
  CHECK(plan.field_lacks[1].cells == 1);
}

TEST_CASE("loops between fields at one side lie in each other") {
  std::vector<Field> fields;
  for (const int y : {0, 3, 6})
    fields.push_back({.rect = {.x = 0, .y = y, .width = 5, .height = 4}});
  const auto at_field = [](int field) { return BoxEnd{.side = Side::East, .field = field}; };
  const LoopBox box{.size = {.width = 5, .height = 10}, .fields = fields};
  const LoopPlan plan = plan_loops({{.edge = EdgeId{0}, .at = {at_field(2), at_field(0)}},
                                    {.edge = EdgeId{1}, .at = {at_field(1), at_field(2)}}},
                                   {},
                                   box,
                                   downwards);
  CHECK(plan.loops[1].points.back().y < plan.loops[0].points.front().y);
}

TEST_CASE("a loop between opposite sides goes round where fewer lines are") {
  const std::vector<LoopEnds> loops{{.edge = EdgeId{0}, .at = ends(Side::North, Side::South)}};
  const std::vector<Field> none{};
  for (const bool crosses : {false, true}) {
    LoopBox box{.size = {.width = 5, .height = 3}, .fields = none};
    box.crossed[static_cast<std::size_t>(Side::East)] = crosses ? 1 : 0;
    const LoopPlan plan = plan_loops(loops, {}, box, downwards);
    CHECK((plan.margins[static_cast<std::size_t>(Side::West)] > 0) == crosses);
  }
}

}  // namespace boxart::internal
