#include "scene/labels/place_labels.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/picture.h"
#include "support/written.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

void label(Drawing& drawing,
           const std::vector<LineLabel>& labels,
           const std::vector<BoxLabel>& box_labels = {}) {
  Scene scene(drawing);
  place_labels(scene, labels, box_labels);
}

std::string drawn(Drawing drawing,
                  const std::vector<LineLabel>& labels,
                  const std::vector<BoxLabel>& box_labels = {}) {
  label(drawing, labels, box_labels);
  const std::vector<std::string> found = conflicts(drawing);
  for (const std::string& conflict : found)
    UNSCOPED_INFO(conflict);
  CHECK(found.empty());
  return found.empty() ? to_text(paint(drawing), CharSet::Unicode) : "";
}

Box box_at(int x, int y) {
  return labelled_box({.x = x, .y = y, .width = 5, .height = 3}, ascii_label({"a"}));
}

/// One box over another, and a line between them.
Drawing column(int gap) {
  Drawing drawing;
  drawing.size = {.width = 5, .height = 6 + gap};
  drawing.boxes = {box_at(0, 0), box_at(0, 3 + gap)};
  drawing.lines = {line_through(0, {{.x = 2, .y = 2}, {.x = 2, .y = 3 + gap}})};
  return drawing;
}

/// One box beside another, and a line between them.
Drawing row(int gap) {
  Drawing drawing;
  drawing.size = {.width = 10 + gap, .height = 3};
  drawing.boxes = {box_at(0, 0), box_at(5 + gap, 0)};
  drawing.lines = {line_through(0, {{.x = 4, .y = 1}, {.x = 5 + gap, .y = 1}})};
  return drawing;
}

TEST_CASE("a label stands one blank right of a vertical run") {
  CHECK(drawn(column(3), {{.line = 0, .label = ascii_label({"yes"})}}) == picture(R"(
┌───┐
│ a │
└─┬─┘
  │
  │ yes
  ▼
┌───┐
│ a │
└───┘
)"));
}

TEST_CASE("a label stands directly above a horizontal run") {
  Drawing drawing = row(7);
  label(drawing, {{.line = 0, .label = ascii_label({"yes"})}}, {});
  REQUIRE(drawing.texts.size() == 1);
  CHECK(drawing.texts[0].rect.bottom() == drawing.lines[0].points[0].y);
  CHECK(drawing.texts[0].rect.x > drawing.boxes[0].rect.right());
  CHECK(drawing.texts[0].rect.right() < drawing.boxes[1].rect.x);
}

TEST_CASE("rows and columns are put in for a label that has no room") {
  for (const int gap : {1, 2, 5}) {
    for (const bool vertical : {false, true}) {
      for (const auto place :
           {LineLabel::Site::Middle, LineLabel::Site::Tail, LineLabel::Site::Head}) {
        Drawing drawing = vertical ? column(gap) : row(gap);
        const Label text = ascii_label({"a long", "label"});
        label(drawing, {{.line = 0, .label = text, .site = place}}, {});
        CHECK(conflicts(drawing).empty());
        REQUIRE(drawing.texts.size() == 1);
        const Rect& rect = drawing.texts[0].rect;
        const std::vector<Point>& points = drawing.lines[0].points;
        const Point end = place == LineLabel::Site::Tail ? points.front() : points.back();
        if (place == LineLabel::Site::Middle) continue;
        const Rect near{
            .x = rect.x - 3, .y = rect.y - 2, .width = rect.width + 6, .height = rect.height + 4};
        CHECK(near.contains(end));
      }
    }
  }
}

TEST_CASE("all three labels of a short line find room") {
  Drawing drawing = row(2);
  label(drawing,
        {{.line = 0, .label = ascii_label({"middle"})},
         {.line = 0, .label = ascii_label({"1"}), .site = LineLabel::Site::Tail},
         {.line = 0, .label = ascii_label({"0..n"}), .site = LineLabel::Site::Head}},
        {});
  CHECK(drawing.texts.size() == 3);
  CHECK(conflicts(drawing).empty());
  for (std::size_t i = 0; i < 3; ++i) {
    for (std::size_t j = 0; j < i; ++j) {
      Rect wider = drawing.texts[i].rect;
      ++wider.width;
      --wider.x;
      ++wider.width;
      CHECK_FALSE(wider.intersects(drawing.texts[j].rect));
    }
  }
}

TEST_CASE("labels of lines over each other stand in the same inserted columns") {
  // Lines from side to side, which others cross so often that no label has room above them. Each is
  // shorter than the one above it, so that their middles are apart.
  Drawing drawing;
  drawing.size = {.width = 50, .height = 9};
  for (const int i : {0, 1, 2})
    drawing.lines.push_back(
        line_through(i, {{.x = 0, .y = 1 + 3 * i}, {.x = 48 - 12 * i, .y = 1 + 3 * i}}));
  for (int x = 3; x < 48; x += 3)
    drawing.lines.push_back(line_through(x, {{.x = x, .y = 0}, {.x = x, .y = 8}}));
  const std::string widest = "the widest of all";
  label(drawing,
        {{.line = 0, .label = ascii_label({"the first"})},
         {.line = 1, .label = ascii_label({widest})},
         {.line = 2, .label = ascii_label({"the third"})}},
        {});
  REQUIRE(drawing.texts.size() == 3);
  const int inserted = drawing.lines[0].points[1].x - 48;
  constexpr int blanks = 4;
  CHECK(inserted <= static_cast<int>(widest.size()) + blanks);
}

TEST_CASE("the label of a box stands beside no line") {
  Drawing drawing = column(1);
  label(drawing, {}, {{.box = 0, .label = ascii_label({"x"})}});
  REQUIRE(drawing.texts.size() == 1);
  const Rect& rect = drawing.texts[0].rect;
  CHECK_FALSE(rect.x == drawing.lines[0].points[0].x + 2);
  CHECK_FALSE(rect.intersects(drawing.boxes[0].rect));
  CHECK(conflicts(drawing).empty());
}

TEST_CASE("a label prefers the part of a line that no other shares") {
  // A trunk down from a box, which forks to the left and to the right.
  Drawing drawing;
  drawing.size = {.width = 40, .height = 20};
  drawing.boxes = {box_at(18, 0), box_at(4, 15), box_at(32, 15)};
  drawing.lines = {
      line_through(0,
                   {{.x = 20, .y = 2}, {.x = 20, .y = 10}, {.x = 6, .y = 10}, {.x = 6, .y = 15}}),
      line_through(
          0, {{.x = 20, .y = 2}, {.x = 20, .y = 10}, {.x = 34, .y = 10}, {.x = 34, .y = 15}})};
  label(drawing,
        {{.line = 0, .label = ascii_label({"l"})}, {.line = 1, .label = ascii_label({"r"})}},
        {});
  REQUIRE(drawing.texts.size() == 2);
  CHECK(drawing.texts[0].rect.x < 20);
  CHECK(drawing.texts[1].rect.x > 22);
}

}  // namespace
}  // namespace boxart::internal
