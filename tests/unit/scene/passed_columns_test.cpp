#include "scene/passed_columns.h"

#include "support/catch.h"
#include "support/drawings.h"

#include <vector>

namespace boxart::internal {
namespace {

using Columns = std::vector<std::vector<int>>;

Drawing with_lines(std::vector<Line> lines) {
  return {.size = {.width = 20, .height = 20}, .lines = std::move(lines)};
}

}  // namespace

TEST_CASE("lines that run down through a row pass it, whatever order the rows are asked in") {
  const Drawing drawing = with_lines({line_through(0, {{.x = 3, .y = 0}, {.x = 3, .y = 9}}),
                                      line_through(1, {{.x = 7, .y = 12}, {.x = 7, .y = 4}})});
  const std::vector<RowInterval> intervals{{.row = 11, .first = 0, .last = 19},
                                           {.row = 5, .first = 0, .last = 19},
                                           {.row = 5, .first = 4, .last = 6},
                                           {.row = 15, .first = 0, .last = 19}};
  CHECK(passed_columns(drawing, intervals, Passing::Touching) == Columns{{7}, {3, 7}, {}, {}});
}

TEST_CASE("a line that turns in a row touches it and doesn't pass it straight") {
  const Drawing drawing = with_lines(
      {line_through(0, {{.x = 3, .y = 0}, {.x = 3, .y = 5}, {.x = 9, .y = 5}, {.x = 9, .y = 8}})});
  const std::vector<RowInterval> intervals{{.row = 5, .first = 0, .last = 19},
                                           {.row = 4, .first = 0, .last = 19}};
  CHECK(passed_columns(drawing, intervals, Passing::Touching) == Columns{{3, 9}, {3}});
  CHECK(passed_columns(drawing, intervals, Passing::Straight) == Columns{{}, {3}});
}

TEST_CASE("a column where several lines run is one") {
  const Drawing drawing = with_lines({line_through(0, {{.x = 3, .y = 0}, {.x = 3, .y = 9}}),
                                      line_through(0, {{.x = 3, .y = 1}, {.x = 3, .y = 9}})});
  CHECK(passed_columns(drawing, {{.row = 5, .first = 3, .last = 3}}, Passing::Straight) ==
        Columns{{3}});
}

}  // namespace boxart::internal
