#include "output/to_ansi.h"

#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/written.h"

#include <string>
#include <utility>
#include <vector>

namespace boxart::internal {
namespace {

constexpr Color red{255, 0, 0};
constexpr Color blue{0, 0, 255};

Drawing text_drawing(const std::string& text, std::vector<TextSpan> spans) {
  Drawing drawing{.size = {.width = 20, .height = 1}};
  drawing.texts = {text_at({.x = 0, .y = 0}, static_cast<int>(text.size()), text)};
  drawing.texts.front().label.lines.front().spans = std::move(spans);
  return drawing;
}

/// The lines with ESC as `^`.
std::string shown(const Drawing& drawing,
                  ColorDepth depth = ColorDepth::TrueColor,
                  bool links = false) {
  std::string text = to_ansi(paint(drawing), CharSet::Unicode, depth, links, {});
  for (char& c : text) {
    if (c == '\x1B') c = '^';
  }
  return text;
}

TEST_CASE("what has no look has no sequences") {
  CHECK(shown(text_drawing("plain", {})) == "plain\n");
  CHECK(shown({.size = {.width = 3, .height = 3}}).empty());
}

TEST_CASE("colours in all depths") {
  const Drawing drawing = text_drawing("red", {{.begin = 0, .end = 3, .style = {.color = red}}});
  CHECK(shown(drawing) == "^[38;2;255;0;0mred^[0m\n");
  CHECK(shown(drawing, ColorDepth::Colors256) == "^[38;5;196mred^[0m\n");
  CHECK(shown(drawing, ColorDepth::Colors16) == "^[31mred^[0m\n");
  CHECK(shown(drawing, ColorDepth::None, true) == "red\n");
}

TEST_CASE("looks end with 0, since the codes that end one alone are not known everywhere") {
  const TextStyle all{.bold = true, .italic = true, .underline = true, .strike = true};
  const Drawing drawing = text_drawing(
      "abc",
      {{.begin = 0, .end = 1, .style = all}, {.begin = 1, .end = 2, .style = {.bold = true}}});
  CHECK(shown(drawing) == "^[1;3;4;9ma^[0;1mb^[0mc\n");
}

TEST_CASE("of a look only what changes is written") {
  const Drawing drawing = text_drawing(
      "ab",
      {{.begin = 0, .end = 1, .style = {.bold = true, .color = red}},
       {.begin = 1, .end = 2, .style = {.bold = true, .underline = true, .color = blue}}});
  CHECK(shown(drawing, ColorDepth::Colors16) == "^[1;31ma^[4;34mb^[0m\n");
}

TEST_CASE("a background fills blanks, up to the end of the line") {
  Drawing drawing{.size = {.width = 6, .height = 2}};
  drawing.boxes.push_back(filled_box({.x = 0, .y = 0, .width = 5, .height = 2}, blue));
  drawing.texts.push_back(text_at({.x = 1, .y = 0}, 1, "a"));
  drawing.texts.push_back(text_at({.x = 0, .y = 1}, 1, "b"));
  CHECK(shown(drawing, ColorDepth::Colors16) == "^[44m ^[37ma   ^[0m\n^[37;44mb    ^[0m\n");
}

TEST_CASE("of backgrounds over each other the last one is seen") {
  Drawing drawing{.size = {.width = 6, .height = 1}};
  drawing.boxes.push_back(filled_box({.x = 0, .y = 0, .width = 6, .height = 1}, blue));
  drawing.boxes.push_back(filled_box({.x = 2, .y = 0, .width = 2, .height = 1}, red));
  drawing.texts.push_back(text_at({.x = 0, .y = 0}, 1, "x"));
  CHECK(shown(drawing, ColorDepth::Colors16) == "^[37;44mx ^[41m  ^[44m  ^[0m\n");
}

TEST_CASE("every line opens and closes its own looks and links") {
  Drawing drawing{.size = {.width = 3, .height = 2}};
  for (const int y : {0, 1}) {
    Text text = text_at({.x = 0, .y = y}, 1, "a");
    text.label.lines.front().spans = {{.begin = 0, .end = 1, .style = {.color = red}}};
    text.label.link = "http://x";
    drawing.texts.push_back(text);
  }
  const std::string line = "^]8;;http://x^\\^[31ma^]8;;^\\^[0m\n";
  CHECK(shown(drawing, ColorDepth::Colors16, true) == line + line);
}

TEST_CASE("blanks at the end of a line are cut unless they can be seen") {
  CHECK(shown(text_drawing("a  ", {{.begin = 0, .end = 3, .style = {.color = red}}}),
              ColorDepth::Colors16) == "^[31ma^[0m\n");
  CHECK(shown(text_drawing("a  ", {{.begin = 0, .end = 3, .style = {.underline = true}}}),
              ColorDepth::Colors16) == "^[4ma  ^[0m\n");
}

}  // namespace
}  // namespace boxart::internal
