#include "resolve/arrows.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

TEST_CASE("every arrow has the nearest head") {
  CHECK(parse_arrow("normal") == ArrowHead::Normal);
  CHECK(parse_arrow("vee") == ArrowHead::Normal);
  CHECK(parse_arrow("crow") == ArrowHead::Normal);
  CHECK(parse_arrow("inv") == ArrowHead::Normal);
  CHECK(parse_arrow("curve") == ArrowHead::Open);
  CHECK(parse_arrow("icurve") == ArrowHead::Open);
  CHECK(parse_arrow("tee") == ArrowHead::Box);
  CHECK(parse_arrow("box") == ArrowHead::Box);
  CHECK(parse_arrow("diamond") == ArrowHead::Diamond);
  CHECK(parse_arrow("dot") == ArrowHead::Dot);
  CHECK(parse_arrow("none") == ArrowHead::None);
}

TEST_CASE("o leaves an arrow unfilled if Graphviz can fill it") {
  CHECK(parse_arrow("onormal") == ArrowHead::Open);
  CHECK(parse_arrow("oinv") == ArrowHead::Open);
  CHECK(parse_arrow("obox") == ArrowHead::OpenBox);
  CHECK(parse_arrow("odiamond") == ArrowHead::OpenDiamond);
  CHECK(parse_arrow("odot") == ArrowHead::OpenDot);
  CHECK(parse_arrow("ovee") == ArrowHead::Normal);
  CHECK(parse_arrow("ocrow") == ArrowHead::Normal);
  CHECK(parse_arrow("otee") == ArrowHead::Box);
}

TEST_CASE("halves are drawn whole, and modifiers come in any order") {
  CHECK(parse_arrow("lnormal") == ArrowHead::Normal);
  CHECK(parse_arrow("olbox") == ArrowHead::OpenBox);
  CHECK(parse_arrow("robox") == ArrowHead::OpenBox);
  CHECK(parse_arrow("rdiamond") == ArrowHead::Diamond);
  CHECK(parse_arrow("o") == ArrowHead::Open);
  CHECK(parse_arrow("l") == ArrowHead::Normal);
}

TEST_CASE("old names go on being known") {
  CHECK(parse_arrow("empty") == ArrowHead::Open);
  CHECK(parse_arrow("invempty") == ArrowHead::Open);
  CHECK(parse_arrow("open") == ArrowHead::Normal);
  CHECK(parse_arrow("halfopen") == ArrowHead::Normal);
  CHECK(parse_arrow("ediamond") == ArrowHead::OpenDiamond);
  CHECK(parse_arrow("invdot") == ArrowHead::Normal);
  CHECK(parse_arrow("invodot") == ArrowHead::Normal);
}

TEST_CASE("the first arrow of a compound decides") {
  CHECK(parse_arrow("dotnormal") == ArrowHead::Dot);
  CHECK(parse_arrow("crowodot") == ArrowHead::Normal);
  CHECK(parse_arrow("lteeoldiamond") == ArrowHead::Box);
  CHECK(parse_arrow("odotteecrowbox") == ArrowHead::OpenDot);
}

TEST_CASE("none in a compound is a gap, and a compound of gaps an arrow") {
  CHECK(parse_arrow("nonedot") == ArrowHead::Dot);
  CHECK(parse_arrow("nonenonenoneobox") == ArrowHead::OpenBox);
  CHECK(parse_arrow("nonenone") == ArrowHead::Normal);
  // Four are all that Graphviz looks at.
  CHECK(parse_arrow("nonenonenonenonedot") == ArrowHead::Normal);
}

TEST_CASE("what doesn't begin like an arrow is none") {
  for (const std::string name : {"1", "", "Normal", "nonefoo", "x"}) {
    INFO(name);
    CHECK(parse_arrow(name) == std::nullopt);
  }
}

TEST_CASE("every arrow of four with modifiers is known") {
  constexpr const char* names[] = {
      "box", "crow", "curve", "diamond", "dot", "icurve", "inv", "none", "normal", "tee", "vee"};
  constexpr const char* modifiers[] = {"", "o", "l", "r", "ol", "or"};
  for (const std::string first : names) {
    for (const std::string modifier : modifiers) {
      for (const std::string second : names) {
        INFO(modifier << first << second);
        CHECK(parse_arrow(modifier + first + second).has_value());
      }
    }
  }
}

}  // namespace
}  // namespace boxart::internal
