#include "output/to_text.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/picture.h"
#include "support/written.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {
namespace {

/// A line of one cell.
void dash(Drawing& drawing, Point p) {
  const int net = static_cast<int>(drawing.lines.size());
  drawing.lines.push_back(plain_line_through(net, {step(p, Side::West), step(p, Side::East)}));
}

std::string written_text(const Drawing& drawing, Bidi bidi = Bidi::Plain) {
  return to_text(paint(drawing), CharSet::Unicode, bidi);
}

TEST_CASE("a drawing without ink is an empty text") {
  Drawing drawing{.size = {.width = 5, .height = 5}};
  CHECK(written_text(drawing).empty());
  drawing.texts = {text_at({.x = 1, .y = 1}, 3, "   ")};
  CHECK(written_text(drawing).empty());
  CHECK(written_text(Drawing{}).empty());
}

TEST_CASE("blank margins are taken off, blank rows between stay") {
  Drawing drawing{.size = {.width = 60, .height = 9}};
  dash(drawing, {.x = 30, .y = 2});
  dash(drawing, {.x = 50, .y = 2});
  dash(drawing, {.x = 29, .y = 4});
  CHECK(written_text(drawing) == picture(R"(
 ─                   ─

─
)"));
}

TEST_CASE("no blank ends a line, not even one of a text") {
  Drawing drawing{.size = {.width = 9, .height = 2}};
  drawing.texts.push_back(text_at({.x = 0, .y = 0}, 5, "a \u00A0\u3000"));
  drawing.texts.push_back(text_at({.x = 0, .y = 1}, 1, "b"));
  CHECK(written_text(drawing) == "a\nb\n");
}

TEST_CASE("a blank before the leftmost ink is margin, also within a text") {
  Drawing drawing{.size = {.width = 9, .height = 2}};
  drawing.texts.push_back(text_at({.x = 2, .y = 0}, 3, "  a"));
  drawing.texts.push_back(text_at({.x = 3, .y = 1}, 1, "b"));
  CHECK(written_text(drawing) == " a\nb\n");
}

TEST_CASE("what follows a wide glyph stands after its second cell") {
  Drawing drawing{.size = {.width = 9, .height = 1}};
  dash(drawing, {.x = 0, .y = 0});
  drawing.texts.push_back(text_at({.x = 1, .y = 0}, 4, "日本"));
  dash(drawing, {.x = 5, .y = 0});
  drawing.texts.push_back(text_at({.x = 7, .y = 0}, 1, "x"));
  CHECK(written_text(drawing) == "─日本─ x\n");
}

TEST_CASE("isolates stand around the text alone, and no line ends in a blank") {
  Drawing drawing{.size = {.width = 30, .height = 2}};
  drawing.texts.push_back(text_at({.x = 2, .y = 0}, 6, " שלום "));
  dash(drawing, {.x = 10, .y = 0});
  drawing.texts.push_back(text_at({.x = 0, .y = 1}, 4, "אב  "));
  CHECK(written_text(drawing, Bidi::Isolate) == "   \u2068שלום\u2069   ─\n\u2068אב\u2069\n");
  CHECK(written_text(drawing) == "   שלום   ─\nאב\n");
}

TEST_CASE("a wide and high drawing with little ink is written row by row") {
  const Size size{.width = 1'000'000, .height = 1000};
  Drawing drawing{.size = size};
  for (int y = 0; y < size.height; ++y) {
    dash(drawing, {.x = 0, .y = y});
    dash(drawing, {.x = size.width - 1, .y = y});
  }
  std::size_t bytes = 0;
  std::size_t largest = 0;
  const Output output = [&](std::string_view part) {
    bytes += part.size();
    largest = std::max(largest, part.size());
  };
  RowBuffer rows(output);
  to_text(paint(drawing), CharSet::Unicode, Bidi::Plain, rows);
  rows.flush();
  // Two glyphs of three bytes, the blanks between, and a line feed.
  CHECK(bytes == 1000 * (std::size_t{1'000'000} - 2 + 2 * 3 + 1));
  CHECK(largest < 2'000'000);
}

}  // namespace
}  // namespace boxart::internal
