#include "scene/route/detail/detour_joints.h"

#include "scene/route/detail/detour_grid.h"
#include "support/catch.h"
#include "support/drawings.h"

#include <algorithm>
#include <vector>

namespace boxart::internal {
namespace {

/// Edges from the point 0, of one class there, to these nodes.
JoinEnds ends_to(const std::vector<int>& heads) {
  JoinEnds ends;
  for (const int head : heads)
    ends.add({{.node = NodeId{0}, .style_class = 0}, {.node = NodeId{head}}});
  return ends;
}

Line line_of(int edge, int net) {
  Line line = plain_line_through(net, {{.x = 0, .y = 0}, {.x = 8, .y = 0}});
  line.edge = EdgeId{edge};
  return line;
}

std::vector<int> columns(const std::vector<DetourPort>& ports) {
  std::vector<int> found;
  for (const DetourPort& port : ports)
    found.push_back(port.cell.x);
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace

TEST_CASE("a line may join another one that looks alike at their point") {
  const JoinEnds ends = ends_to({1, 2});
  Drawing drawing;
  drawing.lines = {line_of(0, 7)};
  const DetourJoints joints(drawing, ends);
  const auto stems = joints.stems(line_of(1, 8), EdgeEnd::Tail);
  REQUIRE(stems.size() == 1);
  CHECK(stems[0].line == 0);
  CHECK(stems[0].end == EdgeEnd::Tail);
  CHECK(stems[0].net == 7);
  CHECK(joints.stems(line_of(1, 8), EdgeEnd::Head).empty());
  Line arrow = line_of(1, 8);
  arrow.arrows[EdgeEnd::Head] = ArrowHead::Normal;
  CHECK(joints.stems(arrow, EdgeEnd::Tail).empty());
}

TEST_CASE("two edges of the same nodes never share a line") {
  const JoinEnds ends = ends_to({1, 1});
  Drawing drawing;
  drawing.lines = {line_of(0, 7)};
  CHECK(DetourJoints(drawing, ends).stems(line_of(1, 8), EdgeEnd::Tail).empty());
}

TEST_CASE("lines that share cells at another node are joined at that alone") {
  JoinEnds ends = ends_to({1, 2});
  ends.add({{.node = NodeId{3}}, {.node = NodeId{1}}});
  Drawing drawing;
  drawing.lines = {line_of(0, 7), line_of(2, 7)};
  CHECK(DetourJoints(drawing, ends).stems(line_of(1, 8), EdgeEnd::Tail).empty());
}

TEST_CASE("what has joined a line is one with it") {
  const JoinEnds ends = ends_to({1, 2, 2});
  Drawing drawing;
  drawing.lines = {line_of(0, 7)};
  DetourJoints joints(drawing, ends);
  joints.add(line_of(1, 7));
  CHECK(joints.stems(line_of(2, 8), EdgeEnd::Tail).empty());
}

TEST_CASE("after a hundred joints no line is joined") {
  std::vector<int> heads;
  for (int i = 1; i <= 103; ++i)
    heads.push_back(i);
  const JoinEnds ends = ends_to(heads);
  Drawing drawing;
  drawing.lines = {line_of(0, 7)};
  DetourJoints joints(drawing, ends);
  for (int i = 1; i <= 99; ++i)
    joints.add(line_of(i, 7));
  CHECK(joints.stems(line_of(101, 8), EdgeEnd::Tail).size() == 1);
  joints.add(line_of(100, 7));
  CHECK(joints.stems(line_of(101, 8), EdgeEnd::Tail).empty());
}

TEST_CASE("no joint is where an arrowhead stands") {
  JointRun run{.end = {.x = 0, .y = 0},
               .next = {.x = 3, .y = 0},
               .arrow = false,
               .is_whole = true,
               .other_arrow = false};
  const int first = DetourGrid::refined(0);
  CHECK(columns(joint_ports(run)) ==
        std::vector<int>{first + 1, first + 2, first + 3, first + 4, first + 5});
  run.arrow = true;
  CHECK(columns(joint_ports(run)) == std::vector<int>{first + 3, first + 4, first + 5});
  run.other_arrow = true;
  CHECK(columns(joint_ports(run)) == std::vector<int>{first + 3});
}

}  // namespace boxart::internal
