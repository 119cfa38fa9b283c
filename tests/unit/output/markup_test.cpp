#include "output/detail/svg_cells.h"
#include "output/to_svg.h"
#include "support/catch.h"
#include "support/written.h"

#include <string>

namespace boxart::internal {
namespace {

Canvas box_canvas() {
  Canvas canvas({.width = 12, .height = 1});
  Cell& bar = canvas.at({.x = 2, .y = 0});
  bar.owner = BoxOwner;
  bar.arms.add(Side::North, Weight::Light);
  bar.arms.add(Side::South, Weight::Light);
  canvas.write(0, {.x = 4, .width = 4, .text = "a<中", .link = "http://x/?a&b"});
  return canvas;
}

TEST_CASE("HTML is one element with a line for each row") {
  const std::string html = to_html(box_canvas(), {});
  CHECK(html ==
        "<pre class=\"boxart\" style=\"font-family:monospace;line-height:1.15\">"
        "│ <a href=\"http://x/?a&amp;b\">a&lt;"
        "<span style=\"display:inline-block;vertical-align:top;height:1.15em;width:2ch\">中</span>"
        "</a>\n</pre>\n");
  CHECK(to_html(Canvas({.width = 3, .height = 1}), {}).empty());
}

TEST_CASE("SVG draws strokes as paths and texts as text") {
  const std::string svg = to_svg(box_canvas(), {});
  CHECK(svg.find("width=\"90\" height=\"18\"") != std::string::npos);
  CHECK(svg.find("<path d=\"M4.5 9L4.5 0M4.5 9L4.5 18\"") != std::string::npos);
  CHECK(svg.find("<text x=\"18\" y=\"13.5\" textLength=\"36\"") != std::string::npos);
  CHECK(svg.find("a&lt;中</text></a>") != std::string::npos);
  CHECK(to_svg(Canvas({.width = 3, .height = 1}), {}).empty());
}

TEST_CASE("what XML doesn't allow doesn't get into it") {
  Canvas canvas({.width = 5, .height = 1});
  canvas.write(0, {.x = 0, .width = 1, .text = "\uFFFF"});
  CHECK(to_svg(canvas, {}).find("\uFFFF") == std::string::npos);
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
  CHECK(svg_strokes(corner, 0, 0).light ==
        "M2.75 7.25L9 7.25M6.25 10.75L9 10.75M6.25 10.75L6.25 18M2.75 7.25L2.75 18");
  Cell tee{.owner = BoxOwner};
  tee.arms.add(Side::East, Weight::Double);
  tee.arms.add(Side::West, Weight::Double);
  tee.arms.add(Side::South, Weight::Light);
  CHECK(svg_strokes(tee, 0, 0).light.find("M4.5 10.75L4.5 18") != std::string::npos);
}

}  // namespace
}  // namespace boxart::internal
