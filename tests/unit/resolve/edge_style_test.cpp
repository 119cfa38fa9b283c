#include "resolve/edge_style.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

Stroke stroke(std::string_view style, std::string_view penwidth = "", std::string_view color = "") {
  return edge_style(style, penwidth, color).stroke;
}

TEST_CASE("words of a style mix") {
  CHECK(stroke("") == Stroke{});
  CHECK(stroke("solid") == Stroke{});
  CHECK(stroke("bold,dashed") == Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(stroke("dotted,bold") == Stroke{.weight = Weight::Heavy, .dash = Dash::Dotted});
  CHECK(stroke("dashed,dotted") == Stroke{.dash = Dash::Dotted});
  CHECK(stroke("dotted,solid") == Stroke{});
  CHECK(stroke("tapered,filled,rounded,unknown") == Stroke{});
}

TEST_CASE("an invisible edge keeps its look") {
  CHECK_FALSE(edge_style("invis", "", "").visible);
  CHECK_FALSE(edge_style("bold,invisible", "", "").visible);
  CHECK(edge_style("bold", "", "").visible);
}

TEST_CASE("the twelve styles of Graph::Easy") {
  CHECK(stroke("dot-dash") == Stroke{.dash = Dash::DotDash});
  CHECK(stroke("dot-dot-dash") == Stroke{.dash = Dash::DotDotDash});
  CHECK(stroke("bold-dash") == Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(stroke("double") == Stroke{.weight = Weight::Double});
  CHECK(stroke("double-dash") == Stroke{.weight = Weight::Double, .dash = Dash::Dashed});
  CHECK(stroke("wave") == Stroke{.dash = Dash::Wave});
  CHECK(stroke("broad") == Stroke{.weight = Weight::Heavy});
  CHECK(stroke("wide") == Stroke{.weight = Weight::Heavy});
}

TEST_CASE("what has no glyphs becomes what has") {
  CHECK(stroke("wave,bold") == Stroke{.dash = Dash::Wave});
  CHECK(stroke("double,dotted") == Stroke{.weight = Weight::Double, .dash = Dash::Dashed});
}

TEST_CASE("pens of two points and more are bold, whatever the dashes") {
  CHECK(stroke("", "1.9") == Stroke{});
  CHECK(stroke("", "2") == Stroke{.weight = Weight::Heavy});
  CHECK(stroke("dashed", "3") == Stroke{.weight = Weight::Heavy, .dash = Dash::Dashed});
  CHECK(stroke("setlinewidth(4)") == Stroke{.weight = Weight::Heavy});
  CHECK(stroke("setlinewidth(4)", "1") == Stroke{});
  CHECK(stroke("tapered", "7") == Stroke{.weight = Weight::Heavy});
  CHECK(stroke("double", "3") == Stroke{.weight = Weight::Double});
}

TEST_CASE("an edge without width or colour isn't seen") {
  const auto seen = [](std::string_view style, std::string_view width, std::string_view color) {
    const EdgeStyle result = edge_style(style, width, color);
    CHECK_FALSE(result.invisible_style);
    return result.visible;
  };
  CHECK_FALSE(seen("", "0", ""));
  CHECK_FALSE(seen("bold", "-1", ""));
  CHECK_FALSE(seen("setlinewidth(0)", "", ""));
  CHECK(seen("setlinewidth(0)", "1", ""));
  CHECK(seen("", "0.1", ""));
  CHECK(seen("", "thin", ""));
  for (const char* clear : {"transparent", "#ff000000", "NONE", "//transparent", "none;0.5:invis"})
    CHECK_FALSE(seen("", "", clear));
  for (const char* color : {"red", "", ":", "nocolour", "transparent:red", "#ff000001"})
    CHECK(seen("", "", color));
}

TEST_CASE("colours in a list are parallel lines") {
  CHECK(stroke("", "", "red:blue") == Stroke{.weight = Weight::Double});
  CHECK(stroke("", "3", "red:blue") == Stroke{.weight = Weight::Double});
  CHECK(stroke("", "", "red:invis:blue") == Stroke{.weight = Weight::Double});
  CHECK(stroke("dashed", "", "red:blue") == Stroke{.dash = Dash::Dashed});
}

TEST_CASE("colours with shares of the length, and colours beside unseen ones, are one line") {
  CHECK(stroke("", "", "red;0.3:blue") == Stroke{});
  CHECK(stroke("", "", "red:blue;0.5") == Stroke{});
  CHECK(stroke("", "", "red:invis") == Stroke{});
  CHECK(stroke("", "", "red:#0000ff00") == Stroke{});
  CHECK(stroke("", "", "red:") == Stroke{});
  CHECK(stroke("", "", "red") == Stroke{});
}

}  // namespace
}  // namespace boxart::internal
