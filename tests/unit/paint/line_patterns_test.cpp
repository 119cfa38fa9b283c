#include "paint/detail/line_patterns.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/painted.h"
#include "support/picture.h"
#include "support/written.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

std::string drawn(const Drawing& drawing, CharSet char_set = CharSet::Unicode) {
  CHECK(conflicts(drawing).empty());
  return to_text(paint(drawing), char_set);
}

/// One line of this style through these points, and nothing else.
Drawing with_line(Stroke stroke, std::vector<Point> points, Size size) {
  Line line = plain_line_through(0, std::move(points));
  line.stroke = stroke;
  Drawing drawing;
  drawing.size = size;
  drawing.lines = {line};
  return drawing;
}

std::string across(Stroke stroke) {
  return drawn(with_line(stroke, {{.x = 0, .y = 0}, {.x = 9, .y = 0}}, {.width = 10, .height = 1}));
}

TEST_CASE("looks without a glyph of their own are patterns") {
  CHECK(across({.dash = Dash::DotDash}) == "─┈─┈─┈─┈\n");
  CHECK(across({.dash = Dash::DotDotDash}) == "─┈┈─┈┈─┈\n");
  CHECK(across({.weight = Weight::Double, .dash = Dash::Dashed}) == "═┄═┄═┄═┄\n");
  CHECK(across({.weight = Weight::Heavy, .dash = Dash::DotDash}) == "━┉━┉━┉━┉\n");
}

TEST_CASE("the cells between double dashes are whole") {
  const std::vector<Cell> cells =
      cells_of(with_line({.weight = Weight::Double, .dash = Dash::Dashed},
                         {{.x = 0, .y = 0}, {.x = 4, .y = 0}},
                         {.width = 5, .height = 1}),
               0);
  CHECK(cells.at(1).dash == CellDash::Solid);
  CHECK(cells.at(2).dash == CellDash::Dashed);
  CHECK(cells.at(3).dash == CellDash::Solid);
}

TEST_CASE("a wave swells at every second seam inside its run") {
  CHECK(across({.dash = Dash::Wave}) == "╼╾╼╾╼╾╼╾\n");
}

TEST_CASE("patterns go up and down too, and turns and ends keep out of them") {
  const std::vector<Point> points{
      {.x = 0, .y = 0}, {.x = 4, .y = 0}, {.x = 4, .y = 5}, {.x = 7, .y = 5}};
  CHECK(drawn(with_line({.dash = Dash::Wave}, points, {.width = 8, .height = 6})) == picture(R"(
╼╾─╮
   ╽
   ╿
   ╽
   ╿
   ╰╼╾
)"));
  CHECK(drawn(with_line(
            {.weight = Weight::Double, .dash = Dash::Dashed}, points, {.width = 8, .height = 6})) ==
        picture(R"(
═┄═╗
   ║
   ┆
   ║
   ┆
   ╚═┄
)"));
}

TEST_CASE("a line with a pattern has its gap at a crossing, and the other keeps its look") {
  Drawing drawing = with_line(
      {.dash = Dash::Wave}, {{.x = 0, .y = 2}, {.x = 9, .y = 2}}, {.width = 10, .height = 5});
  drawing.lines.push_back(plain_line_through(1, {{.x = 5, .y = 0}, {.x = 5, .y = 4}}));
  drawing.lines.back().stroke = {.dash = Dash::Dashed};
  CHECK(drawn(drawing) == picture(R"(
    ┆
╼╾╼╾┆╼╾─
    ┆
)"));
}

TEST_CASE("a pattern begins at the same end of a run whichever way the line goes") {
  const Stroke stroke{.dash = Dash::DotDotDash};
  const Size size{.width = 9, .height = 1};
  CHECK(drawn(with_line(stroke, {{.x = 0, .y = 0}, {.x = 8, .y = 0}}, size)) ==
        drawn(with_line(stroke, {{.x = 8, .y = 0}, {.x = 0, .y = 0}}, size)));
}

TEST_CASE("branches of one net join in a plain joint") {
  Drawing drawing = with_line(
      {.dash = Dash::Wave}, {{.x = 0, .y = 1}, {.x = 11, .y = 1}}, {.width = 12, .height = 4});
  Line branch = drawing.lines.front();
  branch.points = {{.x = 0, .y = 1}, {.x = 6, .y = 1}, {.x = 6, .y = 3}};
  drawing.lines.push_back(branch);
  CHECK(drawn(drawing) == picture(R"(
╼╾╼╾─┬╼╾╼╾
     │
)"));
}

TEST_CASE("in ASCII a wave is one too") {
  const Drawing drawing = with_line(
      {.dash = Dash::Wave}, {{.x = 0, .y = 0}, {.x = 5, .y = 0}}, {.width = 6, .height = 1});
  CHECK(drawn(drawing, CharSet::Ascii) == "~~~~\n");
}

}  // namespace
}  // namespace boxart::internal
