#include "paint/detail/head_glyphs.h"

#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

/// The glyph at the place of `side` in a list of four.
std::string_view by_side(const std::array<std::string_view, 4>& glyphs, Side side) {
  return glyphs[static_cast<std::size_t>(side)];
}

}  // namespace

std::string_view unicode_head(ArrowHead head, Side side) {
  switch (head) {
    case ArrowHead::None:
      return " ";
    case ArrowHead::Normal:
      return by_side({"▲", "►", "▼", "◄"}, side);
    case ArrowHead::Open:
      return by_side({"△", "▷", "▽", "◁"}, side);
    case ArrowHead::Dot:
      return "●";
    case ArrowHead::OpenDot:
      return "○";
    case ArrowHead::Diamond:
      return "◆";
    case ArrowHead::OpenDiamond:
      return "◇";
    case ArrowHead::Box:
      return "■";
    case ArrowHead::OpenBox:
      return "□";
  }
  return " ";
}

std::string_view ascii_head(ArrowHead head, Side side) {
  switch (head) {
    case ArrowHead::None:
      return " ";
    case ArrowHead::Normal:
    case ArrowHead::Open:
      return by_side({"^", ">", "v", "<"}, side);
    case ArrowHead::Dot:
    case ArrowHead::Diamond:
    case ArrowHead::Box:
      return "*";
    case ArrowHead::OpenDot:
    case ArrowHead::OpenDiamond:
    case ArrowHead::OpenBox:
      return "o";
  }
  return " ";
}

}  // namespace boxart::internal
