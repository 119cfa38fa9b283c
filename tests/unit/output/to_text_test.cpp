#include "output/to_text.h"

#include "support/catch.h"
#include "support/picture.h"
#include "support/written.h"

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace boxart::internal {
namespace {

void dash(Canvas& canvas, Point p) {
  Cell& cell = canvas.at(p);
  cell.owner = 0;
  cell.arms.add(Side::East, Weight::Light);
  cell.arms.add(Side::West, Weight::Light);
}

TEST_CASE("a canvas without ink is an empty text") {
  Canvas canvas({.width = 5, .height = 5});
  CHECK(to_text(canvas, CharSet::Unicode).empty());
  canvas.write(1, {.x = 1, .width = 3, .text = "   "});
  CHECK(to_text(canvas, CharSet::Unicode).empty());
  CHECK(to_text(Canvas({.width = 0, .height = 0}), CharSet::Unicode).empty());
}

TEST_CASE("blank margins are taken off, blank rows between stay") {
  Canvas canvas({.width = 60, .height = 9});
  dash(canvas, {.x = 30, .y = 2});
  dash(canvas, {.x = 50, .y = 2});
  dash(canvas, {.x = 29, .y = 4});
  CHECK(to_text(canvas, CharSet::Unicode) == picture(R"(
 ─                   ─

─
)"));
}

TEST_CASE("no blank ends a line, not even one of a text") {
  Canvas canvas({.width = 9, .height = 2});
  canvas.write(0, {.x = 0, .width = 5, .text = "a \u00A0\u3000"});
  canvas.write(1, {.x = 0, .width = 1, .text = "b"});
  CHECK(to_text(canvas, CharSet::Unicode) == "a\nb\n");
}

TEST_CASE("a blank before the leftmost ink is margin, also within a text") {
  Canvas canvas({.width = 9, .height = 2});
  canvas.write(0, {.x = 2, .width = 3, .text = "  a"});
  canvas.write(1, {.x = 3, .width = 1, .text = "b"});
  CHECK(to_text(canvas, CharSet::Unicode) == " a\nb\n");
}

TEST_CASE("what follows a wide glyph stands after its second cell") {
  Canvas canvas({.width = 9, .height = 1});
  dash(canvas, {.x = 0, .y = 0});
  canvas.write(0, {.x = 1, .width = 4, .text = "日本"});
  dash(canvas, {.x = 5, .y = 0});
  canvas.write(0, {.x = 7, .width = 1, .text = "x"});
  CHECK(to_text(canvas, CharSet::Unicode) == "─日本─ x\n");
}

TEST_CASE("isolates stand around the text alone, and no line ends in a blank") {
  Canvas canvas({.width = 30, .height = 2});
  canvas.write(0, {.x = 2, .width = 6, .text = " שלום "});
  dash(canvas, {.x = 10, .y = 0});
  canvas.write(1, {.x = 0, .width = 4, .text = "אב  "});
  CHECK(to_text(canvas, CharSet::Unicode, Bidi::Isolate) ==
        "   \u2068שלום\u2069   ─\n\u2068אב\u2069\n");
  CHECK(to_text(canvas, CharSet::Unicode) == "   שלום   ─\nאב\n");
}

TEST_CASE("a wide and high drawing with little ink is written row by row") {
  const Size size{.width = 1'000'000, .height = 1000};
  Canvas canvas(size);
  for (int y = 0; y < size.height; ++y) {
    dash(canvas, {.x = 0, .y = y});
    dash(canvas, {.x = size.width - 1, .y = y});
  }
  std::size_t bytes = 0;
  std::size_t largest = 0;
  const Output output = [&](std::string_view part) {
    bytes += part.size();
    largest = std::max(largest, part.size());
  };
  RowBuffer rows(output);
  to_text(canvas, CharSet::Unicode, Bidi::Plain, rows);
  rows.flush();
  // Two glyphs of three bytes, the blanks between, and a line feed.
  CHECK(bytes == 1000 * (std::size_t{1'000'000} - 2 + 2 * 3 + 1));
  CHECK(largest < 2'000'000);
}

}  // namespace
}  // namespace boxart::internal
