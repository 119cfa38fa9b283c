#include "scene/labels/place_titles.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/picture.h"
#include "support/written.h"

#include <string>

namespace boxart::internal {
namespace {

void put_titles(Drawing& drawing) {
  Scene scene(drawing);
  place_titles(scene);
}

Drawing frame_of_width(int width, Label title) {
  Drawing drawing;
  drawing.size = {.width = width, .height = 4};
  drawing.frames = {{.cluster = ClusterId{0},
                     .rect = {.x = 0, .y = 0, .width = width, .height = 4},
                     .title = std::move(title)}};
  return drawing;
}

std::string drawn(Drawing drawing) {
  put_titles(drawing);
  CHECK(conflicts(drawing).empty());
  return to_text(paint(drawing), CharSet::Unicode);
}

TEST_CASE("a title stands where its justification asks for") {
  Drawing drawing = frame_of_width(13, ascii_label({"abc"}));
  put_titles(drawing);
  CHECK(drawing.frames[0].title_x == 5);
  drawing.frames[0].title_justify = Justify::Left;
  put_titles(drawing);
  CHECK(drawing.frames[0].title_x == 4);
  drawing.frames[0].title_justify = Justify::Right;
  put_titles(drawing);
  CHECK(drawing.frames[0].title_x == 6);
}

TEST_CASE("a frame too narrow for its title is widened") {
  CHECK(drawn(frame_of_width(4, ascii_label({"title"}))) == picture(R"(
┌╌ title ╌┐
╎         ╎
╎         ╎
└╌╌╌╌╌╌╌╌╌┘
)"));
}

TEST_CASE("a title makes way for a line in its border") {
  Drawing drawing = frame_of_width(16, ascii_label({"ab"}));
  drawing.lines = {plain_line_through(0, {{.x = 7, .y = 0}, {.x = 7, .y = 2}})};
  put_titles(drawing);
  const int title = drawing.frames[0].title_x;
  CHECK((title + 2 < 7 || title - 1 > 7));
  CHECK(drawing.size.width == 16);
}

TEST_CASE("room for a title is made between the lines that pass") {
  Drawing drawing = frame_of_width(9, ascii_label({"abcd"}));
  for (const int x : {2, 4, 6}) {
    drawing.lines.push_back(plain_line_through(x, {{.x = x, .y = 0}, {.x = x, .y = 2}}));
  }
  put_titles(drawing);
  const int title = drawing.frames[0].title_x;
  REQUIRE(title >= 3);
  for (const Line& line : drawing.lines) {
    const int x = line.points[0].x;
    CHECK((x < title - 1 || x > title + 4));
  }
  CHECK(title + 4 <= drawing.frames[0].rect.last_x() - 2);
}

TEST_CASE("a title of several lines keeps a blank from the frame's sides") {
  CHECK(drawn(frame_of_width(5, ascii_label({"one", "three"}))) == picture(R"(
┌╌╌╌╌╌╌╌┐
╎  one  ╎
╎ three ╎
└╌╌╌╌╌╌╌┘
)"));
}

TEST_CASE("nested frames share the columns that they need") {
  Drawing drawing = frame_of_width(8, ascii_label({"long title"}));
  drawing.size.height = 6;
  drawing.frames[0].rect.height = 6;
  drawing.frames.push_back({.cluster = ClusterId{1},
                            .parent = ClusterId{0},
                            .rect = {.x = 1, .y = 1, .width = 6, .height = 4},
                            .title = ascii_label({"longer title"})});
  put_titles(drawing);
  CHECK(drawing.frames[1].rect.width == 18);
  CHECK(drawing.frames[0].rect.width == 20);
}

}  // namespace
}  // namespace boxart::internal
