#include "scene/labels/return_end_labels.h"

#include "support/catch.h"
#include "support/drawings.h"

namespace boxart::internal {
namespace {

/// A line to a text whose head label begins in the column `x`.
Drawing head_label(int x) {
  Drawing drawing;
  drawing.size = {.width = 20, .height = 4};
  Box words = labelled_box({.x = 0, .y = 2, .width = 3, .height = 1}, ascii_label({"abc"}));
  words.kind = Node::Kind::Plain;
  drawing.boxes = {words};
  drawing.lines = {line_through(0, {{.x = 19, .y = 2}, {.x = 2, .y = 2}})};
  drawing.texts = {text_at({.x = x, .y = 1}, 4, "head")};
  drawing.texts[0].kind = Text::Kind::HeadLabel;
  drawing.texts[0].edge = EdgeId{0};
  return drawing;
}

TEST_CASE("the label of an end is near within 2 rows and 3 columns") {
  const Rect label{.x = 10, .y = 10, .width = 4, .height = 2};
  CHECK(is_near_end(label, {.x = 7, .y = 8}));
  CHECK(is_near_end(label, {.x = 16, .y = 13}));
  CHECK_FALSE(is_near_end(label, {.x = 17, .y = 10}));
  CHECK_FALSE(is_near_end(label, {.x = 10, .y = 7}));
}

TEST_CASE("a label that is far from its end comes back to it") {
  Drawing drawing = head_label(9);
  Scene scene(drawing);
  return_end_labels(scene);
  CHECK(is_near_end(drawing.texts[0].rect, {.x = 3, .y = 2}));
  CHECK(drawing.texts[0].rect.bottom() == 2);
}

TEST_CASE("a label that is near its end stays") {
  Drawing drawing = head_label(6);
  Scene scene(drawing);
  return_end_labels(scene);
  CHECK(drawing.texts[0].rect == Rect{.x = 6, .y = 1, .width = 4, .height = 1});
}

}  // namespace
}  // namespace boxart::internal
