#include "output/to_ansi.h"

#include "support/catch.h"
#include "support/written.h"

#include <string>
#include <vector>

namespace boxart::internal {
namespace {

constexpr Color red{255, 0, 0};
constexpr Color blue{0, 0, 255};

Canvas text_canvas(const std::string& text, std::vector<TextSpan> spans, std::string link = "") {
  Canvas canvas({.width = 20, .height = 1});
  const int width = static_cast<int>(text.size());
  canvas.write(0, {.x = 0, .width = width, .text = text, .spans = std::move(spans), .link = link});
  return canvas;
}

/// The lines with ESC as `^`.
std::string shown(const Canvas& canvas,
                  ColorDepth depth = ColorDepth::TrueColor,
                  bool links = false) {
  std::string text = to_ansi(canvas, CharSet::Unicode, depth, links, {});
  for (char& c : text) {
    if (c == '\x1B') c = '^';
  }
  return text;
}

TEST_CASE("what has no look has no sequences") {
  CHECK(shown(text_canvas("plain", {})) == "plain\n");
  CHECK(shown(Canvas({.width = 3, .height = 3})).empty());
}

TEST_CASE("colours in all depths") {
  const Canvas canvas = text_canvas("red", {{.begin = 0, .end = 3, .style = {.color = red}}});
  CHECK(shown(canvas) == "^[38;2;255;0;0mred^[0m\n");
  CHECK(shown(canvas, ColorDepth::Colors256) == "^[38;5;196mred^[0m\n");
  CHECK(shown(canvas, ColorDepth::Colors16) == "^[31mred^[0m\n");
  CHECK(shown(canvas, ColorDepth::None, true) == "red\n");
}

TEST_CASE("looks end with 0, since the codes that end one alone are not known everywhere") {
  const TextStyle all{.bold = true, .italic = true, .underline = true, .strike = true};
  const Canvas canvas = text_canvas(
      "abc",
      {{.begin = 0, .end = 1, .style = all}, {.begin = 1, .end = 2, .style = {.bold = true}}});
  CHECK(shown(canvas) == "^[1;3;4;9ma^[0;1mb^[0mc\n");
}

TEST_CASE("of a look only what changes is written") {
  const Canvas canvas = text_canvas(
      "ab",
      {{.begin = 0, .end = 1, .style = {.bold = true, .color = red}},
       {.begin = 1, .end = 2, .style = {.bold = true, .underline = true, .color = blue}}});
  CHECK(shown(canvas, ColorDepth::Colors16) == "^[1;31ma^[4;34mb^[0m\n");
}

TEST_CASE("a background fills blanks, up to the end of the line") {
  Canvas canvas({.width = 6, .height = 2});
  canvas.fill({.rect = {.x = 0, .y = 0, .width = 5, .height = 2}, .color = blue});
  canvas.write(0, {.x = 1, .width = 1, .text = "a"});
  canvas.write(1, {.x = 0, .width = 1, .text = "b"});
  CHECK(shown(canvas, ColorDepth::Colors16) == "^[44m ^[37ma   ^[0m\n^[37;44mb    ^[0m\n");
}

TEST_CASE("of backgrounds over each other the last one is seen") {
  Canvas canvas({.width = 6, .height = 1});
  canvas.fill({.rect = {.x = 0, .y = 0, .width = 6, .height = 1}, .color = blue});
  canvas.fill({.rect = {.x = 2, .y = 0, .width = 2, .height = 1}, .color = red});
  canvas.write(0, {.x = 0, .width = 1, .text = "x"});
  CHECK(shown(canvas, ColorDepth::Colors16) == "^[37;44mx ^[41m  ^[44m  ^[0m\n");
}

TEST_CASE("every line opens and closes its own looks and links") {
  Canvas canvas({.width = 3, .height = 2});
  for (const int y : {0, 1}) {
    canvas.write(y,
                 {.x = 0,
                  .width = 1,
                  .text = "a",
                  .spans = {{.begin = 0, .end = 1, .style = {.color = red}}},
                  .link = "http://x"});
  }
  const std::string line = "^]8;;http://x^\\^[31ma^]8;;^\\^[0m\n";
  CHECK(shown(canvas, ColorDepth::Colors16, true) == line + line);
}

TEST_CASE("blanks at the end of a line are cut unless they can be seen") {
  CHECK(shown(text_canvas("a  ", {{.begin = 0, .end = 3, .style = {.color = red}}}),
              ColorDepth::Colors16) == "^[31ma^[0m\n");
  CHECK(shown(text_canvas("a  ", {{.begin = 0, .end = 3, .style = {.underline = true}}}),
              ColorDepth::Colors16) == "^[4ma  ^[0m\n");
}

}  // namespace
}  // namespace boxart::internal
