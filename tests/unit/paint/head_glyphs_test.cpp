#include "paint/detail/head_glyphs.h"

#include "support/catch.h"

#include <string>

namespace boxart::internal {
namespace {

std::string both(ArrowHead head, Side side) {
  return std::string(unicode_head(head, side)) + std::string(ascii_head(head, side));
}

TEST_CASE("arrowheads point to their side and are no emoji") {
  CHECK(both(ArrowHead::Normal, Side::East) == "►>");
  CHECK(both(ArrowHead::Normal, Side::West) == "◄<");
  CHECK(both(ArrowHead::Normal, Side::North) == "▲^");
  CHECK(both(ArrowHead::Normal, Side::South) == "▼v");
  CHECK(both(ArrowHead::Open, Side::East) == "▷>");
  CHECK(both(ArrowHead::Open, Side::West) == "◁<");
  CHECK(both(ArrowHead::Open, Side::North) == "△^");
  CHECK(both(ArrowHead::Open, Side::South) == "▽v");
}

TEST_CASE("marks look the same on every side") {
  for (const Side side : {Side::North, Side::East, Side::South, Side::West}) {
    CHECK(both(ArrowHead::Dot, side) == "●*");
    CHECK(both(ArrowHead::OpenDot, side) == "○o");
    CHECK(both(ArrowHead::Diamond, side) == "◆*");
    CHECK(both(ArrowHead::OpenDiamond, side) == "◇o");
    CHECK(both(ArrowHead::Box, side) == "■*");
    CHECK(both(ArrowHead::OpenBox, side) == "□o");
  }
}

}  // namespace
}  // namespace boxart::internal
