#include "paint/detail/drawn_stretches.h"

#include "support/catch.h"
#include "support/drawings.h"
#include "support/painted.h"

#include <optional>
#include <vector>

namespace boxart::internal {
namespace {

constexpr Color red{.red = 255, .green = 0, .blue = 0};
constexpr Color blue{.red = 0, .green = 0, .blue = 255};

/// A line from the left along row 0 as far as `turn`, where it goes down.
Line trunk_line(int turn, std::optional<Color> color) {
  Line line = plain_line_through(0, {{.x = 0, .y = 0}, {.x = turn, .y = 0}, {.x = turn, .y = 5}});
  line.paint.line = color;
  return line;
}

/// The colour of a cell of row 0 when all lines are drawn.
std::optional<Color> color_at(const std::vector<Line>& lines, int column) {
  Drawing drawing{.size = {.width = 100, .height = 6}, .lines = lines};
  const Cell cell = cells_of(drawing, 0).at(static_cast<std::size_t>(column));
  if (!cell.has_color) return {};
  return cell.color;
}

}  // namespace

TEST_CASE("a stretch that a line has drawn is known to the others of its net and colour") {
  const std::vector<Line> lines{trunk_line(80, red), trunk_line(60, red), trunk_line(40, blue)};
  DrawnStretches drawn(lines);
  REQUIRE(drawn.keeps(0, 30));
  drawn.add(lines[0], {.x = 1, .y = 0}, {.x = 79, .y = 0});
  const Point from{.x = 1, .y = 0};
  CHECK(drawn.run_from(lines[1], from, {.x = 60, .y = 0}).is_known);
  const DrawnStretches::Run other = drawn.run_from(lines[2], from, {.x = 40, .y = 0});
  CHECK_FALSE(other.is_known);
  CHECK(other.is_recolored);
  // Once is enough: its colour is gone.
  drawn.add_recolored(lines[2], from, {.x = 39, .y = 0});
  CHECK(drawn.run_from(lines[2], from, {.x = 40, .y = 0}).is_known);
  const DrawnStretches::Run rest = drawn.run_from(lines[1], {.x = 40, .y = 0}, {.x = 60, .y = 0});
  CHECK(rest.is_known);
  CHECK(rest.cells == 20);
}

TEST_CASE("cells that lines of different colours share have the default colour") {
  const std::vector<Line> lines{trunk_line(80, red), trunk_line(60, red), trunk_line(40, blue)};
  CHECK(color_at(lines, 10) == std::nullopt);
  CHECK(color_at(lines, 39) == std::nullopt);
  CHECK(color_at(lines, 50) == red);
  CHECK(color_at(lines, 70) == red);
  CHECK(color_at({lines[2], lines[1], lines[0]}, 10) == std::nullopt);
  CHECK(color_at({lines[0], lines[2], lines[1]}, 50) == red);
}

TEST_CASE("cells that a line without a colour shares have none") {
  const std::vector<Line> lines{trunk_line(80, std::nullopt), trunk_line(40, blue)};
  CHECK(color_at(lines, 10) == std::nullopt);
  CHECK(color_at({lines[1], lines[0]}, 10) == std::nullopt);
  CHECK(color_at({lines[1], lines[1]}, 10) == blue);
}

}  // namespace boxart::internal
