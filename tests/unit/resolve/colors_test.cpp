#include "resolve/colors.h"

#include "support/catch.h"

#include <cstdio>
#include <string>

namespace boxart::internal {
namespace {

/// `#rrggbb`, `-` for transparent, `?` for what is not known.
std::string read(std::string_view value, std::string_view scheme = "") {
  const ColorValue read = parse_color(value, scheme);
  if (!read.known) return "?";
  if (!read.color) return "-";
  std::string text(7, '#');
  std::snprintf(text.data(),
                text.size() + 1,
                "#%02x%02x%02x",
                static_cast<unsigned>(read.color->red),
                static_cast<unsigned>(read.color->green),
                static_cast<unsigned>(read.color->blue));
  return text;
}

TEST_CASE("hexadecimal colours") {
  CHECK(read("#1A2b3C") == "#1a2b3c");
  CHECK(read("#1a2b3c80") == "#1a2b3c");
  CHECK(read("#1a2b3c00") == "-");
  CHECK(read("#fa0") == "#ffaa00");
  for (const char* wrong : {"#", "#12", "#12345", "#gggggg", "#123456789"})
    CHECK(read(wrong) == "?");
}

TEST_CASE("names are X11's, in any case") {
  CHECK(read("red") == "#ff0000");
  CHECK(read("DarkSeaGreen3") == "#9bcd9b");
  CHECK(read("gray") == "#c0c0c0");
  CHECK(read("grey0") == "#000000");
  CHECK(read("gray50") == "#7f7f7f");
  CHECK(read("gray100") == "#ffffff");
  CHECK(read("green") == "#00ff00");
  CHECK(read("crimson") == "#dc143c");
  for (const char* wrong : {"", "nocolour", "gray101", "grayx", "red5", "red12", "1"})
    CHECK(read(wrong) == "?");
}

TEST_CASE("schemes have their own names") {
  CHECK(read("green", "svg") == "#008000");
  CHECK(read("green", "SVG") == "#008000");
  CHECK(read("/svg/gray") == "#808080");
  CHECK(read("//gray", "svg") == "#c0c0c0");
  CHECK(read("3", "ylgn7") == "#addd8e");
  CHECK(read("/set312/12") == "#ffed6f");
  CHECK(read("/set19/9") == "#999999");
  CHECK(read("/ylgn7/8") == "?");
  CHECK(read("/nothing3/1") == "?");
  CHECK(read("red", "ylgn7") == "#ff0000");
}

TEST_CASE("hue, saturation and value") {
  CHECK(read("0 0 1") == "#ffffff");
  CHECK(read("0.5,1,1") == "#00ffff");
  CHECK(read(".650, 0.700 0.700") == "#3642b3");
  CHECK(read("1 1 1") == "#ff0000");
  CHECK(read("9 9 9") == "#ff0000");
  CHECK(read("0.5 1") == "?");
}

TEST_CASE("a list counts by its first colour") {
  CHECK(read("blue:red") == "#0000ff");
  CHECK(read("blue;0.3:red") == "#0000ff");
  CHECK(read(":red") == "#ff0000");
}

TEST_CASE("a list has colours that are seen and others") {
  const ColorList colors = parse_colors("transparent;0.2: :blue:nocolour:#00ff0000:", "");
  CHECK(colors.seen == 2);
  CHECK(colors.unseen == 2);
  CHECK(colors.first.color == Color{.red = 0, .green = 0, .blue = 255});
  CHECK(parse_colors("", "").seen == 0);
  CHECK_FALSE(parse_colors("nocolour:red", "").first.known);
}

TEST_CASE("what is transparent") {
  CHECK(is_transparent("transparent", ""));
  CHECK(is_transparent("#00000000", ""));
  CHECK_FALSE(is_transparent("", ""));
  CHECK_FALSE(is_transparent("white", ""));
  CHECK_FALSE(is_transparent("nocolour", ""));
}

TEST_CASE("no colour") {
  CHECK(read("transparent") == "-");
  CHECK(read("/none") == "-");
}

}  // namespace
}  // namespace boxart::internal
