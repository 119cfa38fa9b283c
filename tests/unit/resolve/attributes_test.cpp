#include "resolve/attributes.h"

#include "support/catch.h"

namespace boxart::internal {
namespace {

TEST_CASE("the words of a style are found among others") {
  const Style style = parse_style("filled, Rounded,bold,setlinewidth(3),dashed");
  CHECK(style.rounded);
  CHECK(style.bold);
  CHECK(style.dashed);
  CHECK_FALSE(style.dotted);
  CHECK_FALSE(style.invisible);
  CHECK(style.line_width == 3);
  CHECK(parse_style("invis").invisible);
  CHECK(parse_style("invisible").invisible);
  CHECK_FALSE(parse_style("").bold);
}

TEST_CASE("truth is a word or a number") {
  CHECK(parse_bool("TRUE", false));
  CHECK(parse_bool("yes", false));
  CHECK(parse_bool("2", false));
  CHECK_FALSE(parse_bool("0", true));
  CHECK_FALSE(parse_bool("No", true));
  CHECK(parse_bool("", true));
  for (const char* wrong : {"perhaps", "none", "off", "on", "-1", "+1", " true", "0.5", "000x"})
    CHECK_FALSE(parse_bool(wrong, true));
  CHECK(parse_bool("0x", true) == false);
  CHECK(parse_bool("010", false));
  CHECK(parse_bool("1e-9", false));
}

TEST_CASE("a number may have something after it") {
  CHECK(parse_number("0.5 equally") == 0.5);
  CHECK(parse_number(" +2") == 2.0);
  CHECK(parse_number("-1") == -1.0);
  CHECK(parse_number("x") == std::nullopt);
  CHECK(parse_number("1e999") == std::nullopt);
  CHECK(parse_number("inf") == std::nullopt);
}

TEST_CASE("splines choose the turns") {
  CHECK(parse_splines("none") == EdgeRouting::None);
  CHECK(parse_splines("") == EdgeRouting::None);
  CHECK(parse_splines("ORTHO") == EdgeRouting::Square);
  CHECK(parse_splines("false") == EdgeRouting::Square);
  CHECK(parse_splines("true") == EdgeRouting::Round);
  CHECK(parse_splines("wavy") == std::nullopt);
}

TEST_CASE("rankdir knows four words, in capitals") {
  CHECK(parse_rankdir("LR") == RankDirection::LeftRight);
  CHECK(parse_rankdir("lr") == std::nullopt);
}

}  // namespace
}  // namespace boxart::internal
