#include "scene/insert_rows_and_columns.h"

#include "support/catch.h"
#include "support/drawings.h"

#include <vector>

namespace boxart::internal {
namespace {

TEST_CASE("an insertion moves what stands behind it and widens what it goes through") {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 6};
  drawing.boxes = {labelled_box({.x = 0, .y = 0, .width = 5, .height = 3}, ascii_label({"a"})),
                   labelled_box({.x = 10, .y = 0, .width = 5, .height = 3}, ascii_label({"b"}))};
  drawing.frames = {{.cluster = ClusterId{0}, .rect = {.x = 8, .y = 0, .width = 9, .height = 6}}};
  drawing.frames[0].title_x = 11;
  drawing.lines = {line_through(0, {{.x = 4, .y = 1}, {.x = 10, .y = 1}})};
  insert_rows_and_columns(drawing, {2, 7, 7, 8}, {2});
  CHECK(drawing.size == Size{.width = 24, .height = 7});
  CHECK(drawing.boxes[0].rect == Rect{.x = 0, .y = 0, .width = 6, .height = 4});
  CHECK(drawing.boxes[0].fields[0].rect == drawing.boxes[0].rect);
  CHECK(drawing.boxes[1].rect == Rect{.x = 14, .y = 0, .width = 5, .height = 4});
  CHECK(drawing.frames[0].rect == Rect{.x = 12, .y = 0, .width = 9, .height = 7});
  CHECK(drawing.frames[0].title_x == 15);
  CHECK(drawing.lines[0].points == std::vector<Point>{{.x = 5, .y = 1}, {.x = 14, .y = 1}});
}

TEST_CASE("fields go on sharing their borders") {
  Drawing drawing;
  drawing.size = {.width = 9, .height = 3};
  Box box{.node = NodeId{0}, .rect = {.x = 0, .y = 0, .width = 9, .height = 3}};
  box.fields = {{.rect = {.x = 0, .y = 0, .width = 5, .height = 3}},
                {.rect = {.x = 4, .y = 0, .width = 5, .height = 3}}};
  drawing.boxes = {box};
  for (int insertion = 0; insertion <= 9; ++insertion) {
    Drawing copy = drawing;
    insert_rows_and_columns(copy, {insertion}, {});
    const std::vector<Field>& fields = copy.boxes[0].fields;
    CHECK(fields[0].rect.last_x() == fields[1].rect.x);
    CHECK(fields[0].rect.x == copy.boxes[0].rect.x);
    CHECK(fields[1].rect.last_x() == copy.boxes[0].rect.last_x());
  }
}

TEST_CASE("a point is never widened") {
  Drawing drawing;
  drawing.size = {.width = 3, .height = 1};
  drawing.boxes = {{.node = NodeId{0},
                    .kind = Node::Kind::Point,
                    .rect = {.x = 1, .y = 0, .width = 1, .height = 1}}};
  insert_rows_and_columns(drawing, {0, 1, 2, 3}, {0, 1});
  CHECK(drawing.boxes[0].rect == Rect{.x = 3, .y = 1, .width = 1, .height = 1});
}

TEST_CASE("a text stays right of its line and above its line wherever an insertion goes") {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 12};
  // Down the column 5, then along the row 8.
  drawing.lines = {plain_line_through(0, {{.x = 5, .y = 0}, {.x = 5, .y = 8}, {.x = 18, .y = 8}})};
  drawing.texts = {
      {.rect = {.x = 7, .y = 2, .width = 3, .height = 2}, .label = ascii_label({"abc", "def"})},
      {.rect = {.x = 9, .y = 7, .width = 4, .height = 1}, .label = ascii_label({"over"})}};
  for (Text& text : drawing.texts)
    anchor_to(drawing.lines[0], text);
  for (int insertion = 0; insertion <= 12; ++insertion) {
    Drawing copy = drawing;
    insert_rows_and_columns(copy, {insertion, insertion}, {insertion});
    const std::vector<Point>& points = copy.lines[0].points;
    CHECK(copy.texts[0].rect.x == points[0].x + 2);
    CHECK(copy.texts[1].rect.bottom() == points[2].y);
    CHECK(copy.texts[0].rect.width == 3);
    CHECK(copy.texts[0].rect.height == 2);
  }
}

}  // namespace
}  // namespace boxart::internal
