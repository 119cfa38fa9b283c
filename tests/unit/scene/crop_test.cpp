#include "scene/crop.h"

#include "support/catch.h"
#include "support/drawings.h"

namespace boxart::internal {
namespace {

/// A hidden box at the top left, and one that is seen, with a line between them.
Drawing half_hidden() {
  Drawing drawing{.size = {.width = 30, .height = 20}};
  Box hidden = labelled_box({.x = 2, .y = 1, .width = 5, .height = 3}, ascii_label({"i"}));
  hidden.visible = false;
  drawing.boxes = {
      hidden, labelled_box({.x = 4, .y = 8, .width = 5, .height = 3}, ascii_label({"a"}))};
  drawing.lines = {line_through(0, {{.x = 6, .y = 3}, {.x = 6, .y = 8}})};
  return drawing;
}

}  // namespace

TEST_CASE("what is seen begins in the first column and row, and is the size of the drawing") {
  Drawing drawing = half_hidden();
  crop(drawing);
  CHECK(drawing.size == Size{.width = 5, .height = 7});
  CHECK(drawing.boxes[1].rect == Rect{.x = 0, .y = 4, .width = 5, .height = 3});
  CHECK(drawing.boxes[1].fields[0].rect == drawing.boxes[1].rect);
  CHECK(drawing.boxes[0].rect == Rect{.x = -2, .y = -3, .width = 5, .height = 3});
  // The line begins below the border that isn't seen.
  CHECK(drawing.lines[0].points.front() == Point{.x = 2, .y = -1});
}

TEST_CASE("texts and frames are seen, and nothing of an empty drawing") {
  Drawing drawing = half_hidden();
  drawing.boxes.pop_back();
  drawing.lines.clear();
  crop(drawing);
  CHECK(drawing.size == Size{.width = 30, .height = 20});
  drawing.frames = {{.cluster = ClusterId{0},
                     .rect = {.x = 3, .y = 2, .width = 9, .height = 5},
                     .title_x = 6}};
  drawing.texts = {{.rect = {.x = 9, .y = 9, .width = 6, .height = 1}, .label = {}}};
  crop(drawing);
  CHECK(drawing.size == Size{.width = 12, .height = 8});
  CHECK(drawing.frames[0].title_x == 3);
  CHECK(drawing.texts[0].rect.y == 7);
}

}  // namespace boxart::internal
