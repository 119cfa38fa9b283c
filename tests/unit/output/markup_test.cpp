#include "output/detail/svg_cells.h"
#include "output/to_svg.h"
#include "paint/paint.h"
#include "support/catch.h"
#include "support/drawings.h"
#include "support/written.h"

#include <algorithm>
#include <string>

namespace boxart::internal {
namespace {

SvgStrokes strokes_of(const Cell& cell) {
  SvgStrokes strokes;
  add_svg_strokes(cell, 0, 0, strokes);
  return strokes;
}

/// A vertical stroke and a text.
Drawing small_drawing() {
  Drawing drawing{.size = {.width = 12, .height = 1}};
  drawing.lines = {plain_line_through(0, {{.x = 2, .y = -1}, {.x = 2, .y = 1}})};
  drawing.texts = {text_at({.x = 4, .y = 0}, 4, "a<中")};
  drawing.texts.front().label.link = "http://x/?a&b";
  return drawing;
}

const Drawing empty_drawing{.size = {.width = 3, .height = 1}};

TEST_CASE("HTML is one element with a line for each row") {
  const Drawing drawing = small_drawing();
  const std::string html = to_html(paint(drawing), {});
  CHECK(html ==
        "<pre class=\"boxart\" style=\"font-family:monospace;line-height:1.15\">"
        "│ <a href=\"http://x/?a&amp;b\">a&lt;"
        "<span style=\"display:inline-block;vertical-align:top;height:1.15em;width:2ch\">中</span>"
        "</a>\n</pre>\n");
  CHECK(to_html(paint(empty_drawing), {}).empty());
}

TEST_CASE("SVG draws strokes as paths and texts as text") {
  const Drawing drawing = small_drawing();
  const std::string svg = to_svg(paint(drawing), {});
  CHECK(svg.find("width=\"90\" height=\"18\"") != std::string::npos);
  CHECK(svg.find("<path d=\"M4.5 9L4.5 0M4.5 9L4.5 18\"") != std::string::npos);
  CHECK(svg.find("<text x=\"18\" y=\"13.5\" textLength=\"36\"") != std::string::npos);
  CHECK(svg.find("a&lt;中</text></a>") != std::string::npos);
  CHECK(to_svg(paint(empty_drawing), {}).empty());
}

TEST_CASE("a large picture has the same paths, each of them whole") {
  constexpr int cells = 250'000;
  Drawing drawing{.size = {.width = cells, .height = 3}};
  drawing.lines = {plain_line_through(0, {{.x = -1, .y = 0}, {.x = cells, .y = 0}})};
  // Each cell has a stroke to the left and one to the right.
  const std::string one = to_svg(paint(drawing), {});
  CHECK(std::ranges::count(one, 'M') == 2 * cells);
  CHECK(one.find("M4.5 9L9 9M4.5 9L0 9M13.5 9L18 9") != std::string::npos);
  CHECK(one.find("<path") == one.rfind("<path"));
  CHECK(
      one.ends_with("\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.25\"/>\n</svg>\n"));

  drawing.lines.push_back(plain_line_through(1, {{.x = -1, .y = 2}, {.x = 3, .y = 2}}));
  drawing.lines.back().paint.line = Color{.red = 255};
  const std::string two = to_svg(paint(drawing), {});
  CHECK(std::ranges::count(two, 'M') == 2 * (cells + 3));
  CHECK(two.find("stroke=\"currentColor\"") < two.find("stroke=\"#ff0000\""));
  CHECK(two.starts_with("<svg"));
}

TEST_CASE("what XML doesn't allow doesn't get into it") {
  Drawing drawing{.size = {.width = 5, .height = 1}};
  drawing.texts = {text_at({.x = 0, .y = 0}, 1, "\uFFFF")};
  CHECK(to_svg(paint(drawing), {}).find("\uFFFF") == std::string::npos);
}

TEST_CASE("numbers have two places at most") {
  CHECK(svg_number(0) == "0");
  CHECK(svg_number(4.5) == "4.5");
  CHECK(svg_number(-0.256) == "-0.26");
  CHECK(svg_number(12.04) == "12.04");
  CHECK(svg_number(-0.001) == "0");
}

TEST_CASE("rails of double lines meet at corners and leave room at tees") {
  Cell corner{.owner = BoxOwner};
  corner.arms.add(Side::East, Weight::Double);
  corner.arms.add(Side::South, Weight::Double);
  // The outer rail turns beyond the middle, the inner one before it.
  CHECK(strokes_of(corner).light ==
        "M2.75 7.25L9 7.25M6.25 10.75L9 10.75M6.25 10.75L6.25 18M2.75 7.25L2.75 18");
  Cell tee{.owner = BoxOwner};
  tee.arms.add(Side::East, Weight::Double);
  tee.arms.add(Side::West, Weight::Double);
  tee.arms.add(Side::South, Weight::Light);
  CHECK(strokes_of(tee).light.find("M4.5 10.75L4.5 18") != std::string::npos);
}

}  // namespace
}  // namespace boxart::internal
