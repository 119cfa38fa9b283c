#include "paint/painting.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/painted.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <vector>

namespace boxart::internal {
namespace {

/// What is painted of a row, run by run.
std::vector<CellRun> runs_of(const Drawing& drawing, int wanted) {
  std::vector<CellRun> runs;
  paint(drawing).for_each_row(false, [&](int y, const Row& row) {
    if (y == wanted) runs = row.cells;
  });
  return runs;
}

TEST_CASE("a stroke is one run, however long it is") {
  Drawing drawing{.size = {.width = 1'000'000'000, .height = 3}};
  drawing.lines = {plain_line_through(0, {{.x = 0, .y = 1}, {.x = 999'999'999, .y = 1}})};
  const std::vector<CellRun> runs = runs_of(drawing, 1);
  CHECK(runs.size() <= 3);
  CHECK(runs.front().x == 1);
  CHECK(runs.back().end() == 999'999'999);
}

TEST_CASE("a row has its runs from left to right, apart from each other") {
  Drawing drawing{.size = {.width = 40, .height = 9}};
  drawing.boxes = {labelled_box({.x = 3, .y = 1, .width = 20, .height = 5}, {}),
                   labelled_box({.x = 24, .y = 0, .width = 9, .height = 9}, {})};
  drawing.lines = {plain_line_through(0, {{.x = -1, .y = 7}, {.x = 24, .y = 7}}),
                   plain_line_through(1, {{.x = 8, .y = 5}, {.x = 8, .y = 9}}),
                   plain_line_through(2, {{.x = 12, .y = 9}, {.x = 12, .y = 5}})};
  paint(drawing).for_each_row(false, [](int, const Row& row) {
    int end = 0;
    for (const CellRun& run : row.cells) {
      CHECK(run.x >= end);
      CHECK(run.width > 0);
      CHECK_FALSE(run.cell.empty());
      end = run.end();
    }
  });
  // Two gaps part the line.
  CHECK(std::ranges::count_if(runs_of(drawing, 7), [](const CellRun& run) {
          return run.cell.arms.is_vertical() && run.cell.crossed;
        }) == 2);
}

TEST_CASE("of lines that cross the upright one is seen, whichever was drawn first") {
  Drawing drawing{.size = {.width = 9, .height = 5}};
  const Line across = plain_line_through(0, {{.x = -1, .y = 2}, {.x = 9, .y = 2}});
  const Line upright = plain_line_through(1, {{.x = 4, .y = -1}, {.x = 4, .y = 5}});
  for (const std::vector<Line>& lines :
       {std::vector{across, upright}, std::vector{upright, across}}) {
    drawing.lines = lines;
    const std::vector<Cell> cells = cells_of(drawing, 2);
    CHECK(cells.at(4).owner == 1);
    CHECK(cells.at(4).crossed);
    CHECK(cells.at(3).owner == 0);
  }
}

TEST_CASE("the extent is known before a row is painted") {
  Drawing drawing{.size = {.width = 40, .height = 9}};
  CHECK(Painting(drawing).extent().empty());
  drawing.texts = {text_at({.x = 5, .y = 2}, 8, "  a \u3000\u2003")};
  drawing.lines = {plain_line_through(0, {{.x = 8, .y = 3}, {.x = 8, .y = 6}})};
  const InkExtent extent = Painting(drawing).extent();
  CHECK(extent.left == 7);
  CHECK(extent.right == 9);
  CHECK(extent.first_row == 2);
  CHECK(extent.end_row == 6);
}

TEST_CASE("each row has the texts and the fills that it meets") {
  Drawing drawing{.size = {.width = 20, .height = 4}};
  drawing.boxes = {filled_box({.x = 0, .y = 0, .width = 9, .height = 2}, {.red = 1}),
                   filled_box({.x = 3, .y = 1, .width = 30, .height = 2}, {.red = 2})};
  drawing.texts = {text_at({.x = 4, .y = 1}, 1, "b"),
                   text_at({.x = 2, .y = 1}, 1, "a"),
                   text_at({.x = 0, .y = 0}, 1, "c"),
                   text_at({.x = 0, .y = 3}, 1, "d")};
  std::vector<std::size_t> fills;
  std::string texts;
  paint(drawing).for_each_row(true, [&](int, const Row& row) {
    fills.push_back(row.fills.size());
    for (const TextRun& run : row.texts)
      texts += run.text;
    texts += '/';
    for (const Fill& fill : row.fills)
      CHECK(fill.x + fill.width <= 20);
  });
  CHECK(fills == std::vector<std::size_t>{1, 2, 1, 0});
  CHECK(texts == "c/ab//d/");
}

}  // namespace
}  // namespace boxart::internal
