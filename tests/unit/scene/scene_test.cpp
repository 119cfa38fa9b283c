#include "scene/scene.h"

#include "support/catch.h"
#include "support/drawings.h"

#include <vector>

namespace boxart::internal {
namespace {

/// Of two nets: edges 0 and 1 go down together, and part; edge 2 crosses them, with a label above
/// it.
///
///     │
///     ├──╮   0 down to (2, 8), 1 to (5, 8)
///     │  │
///    ─│──│─  2
Drawing crossing() {
  Drawing drawing{.size = {.width = 12, .height = 9}};
  drawing.lines = {
      line_through(0, {{.x = 2, .y = 0}, {.x = 2, .y = 8}}),
      line_through(0, {{.x = 2, .y = 0}, {.x = 2, .y = 2}, {.x = 5, .y = 2}, {.x = 5, .y = 8}}),
      line_through(2, {{.x = 0, .y = 6}, {.x = 11, .y = 6}})};
  drawing.lines[1].edge = EdgeId{1};
  drawing.texts = {text_at({.x = 8, .y = 5}, 2, "ab")};
  drawing.texts[0].edge = EdgeId{2};
  return drawing;
}

/// Do both say the same of each cell?
bool are_alike(const SceneCells& a, const SceneCells& b, Size size) {
  for (int y = 0; y < size.height; ++y) {
    for (int x = 0; x < size.width; ++x) {
      const SceneCell& one = a[{.x = x, .y = y}];
      const SceneCell& other = b[{.x = x, .y = y}];
      if (one.thing != other.thing || one.lines != other.lines || one.ends != other.ends) {
        return false;
      }
      if (one.seen_arms() != other.seen_arms()) return false;
      if (one.is_line() && one.net() != other.net()) return false;
    }
  }
  return true;
}

}  // namespace

TEST_CASE("a scene finds the line and the labels of an edge") {
  Drawing drawing = crossing();
  Scene scene(drawing);
  CHECK(scene.line_of(EdgeId{1}) == 1);
  CHECK(scene.line_of(EdgeId{7}) == -1);
  CHECK(scene.texts_of(EdgeId{2}) == std::vector<int>{0});
  CHECK(scene.texts_of(EdgeId{0}).empty());
  Text text = text_at({.x = 20, .y = 12}, 3, "abc");
  text.edge = EdgeId{0};
  scene.add(text);
  CHECK(scene.texts_of(EdgeId{0}) == std::vector<int>{1});
  CHECK(drawing.size == Size{.width = 23, .height = 13});
}

TEST_CASE("a cell says what is seen there") {
  Drawing drawing = crossing();
  Scene scene(drawing);
  const SceneCells& cells = scene.cells();
  const SceneCell& gap = cells[{.x = 2, .y = 6}];
  CHECK(gap.is_crossing());
  CHECK(gap.shows(0));
  CHECK_FALSE(gap.has_horizontal_arm());
  CHECK(gap.arms_of(2) == SceneCell::across);
  const SceneCell& joint = cells[{.x = 2, .y = 2}];
  CHECK(joint.is_shared());
  CHECK(joint.seen_arms() == (SceneCell::upright | bit(Side::East)));
  CHECK_FALSE(cells[{.x = 2, .y = 4}].is_shared());
  CHECK(cells[{.x = 8, .y = 5}].is_words());
  CHECK(cells[{.x = 30, .y = 5}].is_blank());
}

TEST_CASE("a line that is lifted is out of the cells with its labels, and comes back") {
  Drawing drawing = crossing();
  const SceneCells before(drawing, drawing.size);
  Scene scene(drawing);
  const SceneCells& cells = scene.cells();
  for (const int line : {0, 1, 2}) {
    scene.lift(line);
    CHECK_FALSE(are_alike(cells, before, drawing.size));
    scene.put(line);
    CHECK(are_alike(cells, before, drawing.size));
  }
  scene.lift(2);
  CHECK(cells[{.x = 8, .y = 5}].is_blank());
  CHECK(cells[{.x = 0, .y = 6}].is_blank());
}

TEST_CASE("lines of several nets that end in one cell are told apart") {
  Drawing drawing{.size = {.width = 9, .height = 9}};
  Box point = labelled_box({.x = 4, .y = 4, .width = 1, .height = 1}, {});
  point.kind = Node::Kind::Point;
  drawing.boxes = {point};
  drawing.lines = {line_through(0, {{.x = 4, .y = 0}, {.x = 4, .y = 4}}),
                   line_through(1, {{.x = 4, .y = 8}, {.x = 4, .y = 4}}),
                   line_through(2, {{.x = 8, .y = 4}, {.x = 4, .y = 4}})};
  Scene scene(drawing);
  const SceneCell& cell = scene.cells()[{.x = 4, .y = 4}];
  CHECK(cell.arms_of(0) == bit(Side::North));
  CHECK(cell.arms_of(1) == bit(Side::South));
  CHECK(cell.arms_of(2) == bit(Side::East));
  CHECK_FALSE(cell.is_line());
  scene.lift(0);
  CHECK(cell.arms_of(0) == no_side);
  CHECK(cell.arms_of(1) == bit(Side::South));
}

TEST_CASE("cells are those of the drawing after each change") {
  Drawing drawing = crossing();
  Scene scene(drawing);
  const auto are_right = [&] {
    return are_alike(scene.cells(), SceneCells(drawing, drawing.size), drawing.size);
  };
  CHECK(are_right());
  scene.lift(2);
  scene.put(2, {{.x = 0, .y = 7}, {.x = 11, .y = 7}}, {.x = 0, .y = 1});
  CHECK(drawing.texts[0].rect.y == 6);
  CHECK(are_right());
  scene.add(text_at({.x = 14, .y = 3}, 2, "cd"));
  CHECK(are_right());
  scene.add(line_through(3, {{.x = 7, .y = 0}, {.x = 7, .y = 8}}));
  CHECK(are_right());
  scene.insert({3, 3}, {7});
  CHECK(drawing.texts[0].rect == Rect{.x = 10, .y = 7, .width = 2, .height = 1});
  CHECK(are_right());
  scene.change().lines[3].points.back().y = 5;
  CHECK(are_right());
}

}  // namespace boxart::internal
