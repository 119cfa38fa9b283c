#include "mermaid/written_shape.h"

#include <algorithm>
#include <array>

namespace boxart::internal {
namespace {

constexpr auto S = Corner::Square;
constexpr auto R = Corner::Round;
constexpr auto C = Corner::Cut;
constexpr auto D = Corner::Diamond;
constexpr auto F = Corner::FilledDiamond;

/// An outline, and what Mermaid writes for it. Corners are those above, then those below.
struct Outline {
  Corners corners;
  WrittenShape shape;
};

constexpr std::array<Outline, 20> outlines{{
    {{S, S, S, S}, {}},
    {{R, R, R, R}, {.open = "(", .close = ")"}},
    {{C, C, C, C}, {.open = "{{", .close = "}}"}},
    {{D, D, D, D}, {.open = "{", .close = "}"}},
    {{C, S, S, C}, {.open = "[/", .close = "/]"}},
    {{S, C, C, S}, {.open = "[\\", .close = "\\]"}},
    {{C, C, D, D}, {.open = "[/", .close = "\\]"}},
    {{D, D, C, C}, {.open = "[\\", .close = "/]"}},
    {{S, C, S, C}, {.open = ">", .close = "]"}},
    {{S, C, S, S}, {.word = "doc"}},
    {{F, S, S, S}, {.word = "folder"}},
    {{C, S, S, S}, {.word = "notch-rect"}},
    {{R, C, R, C}, {.word = "delay"}},
    {{D, F, F, D}, {.word = "bang"}},
    {{D, S, S, S}, {.word = "sl-rect"}},
    {{C, C, S, S}, {.word = "notch-pent"}},
    {{C, C, F, F}, {.word = "tri"}},
    {{F, F, C, C}, {.word = "flip-tri"}},
    {{S, S, F, S}, {.word = "tag-rect"}},
    {{C, C, R, R}, {.word = "cloud"}},
}};

constexpr std::array<Outline, 3> double_outlines{{
    {{S, S, S, S}, {.word = "st-rect"}},
    {{R, R, R, R}, {.open = "(((", .close = ")))"}},
    {{S, C, S, S}, {.word = "docs"}},
}};

template <std::size_t Size>
const WrittenShape* find(const std::array<Outline, Size>& table, const Corners& corners) {
  const auto* const found = std::ranges::find(table, corners, &Outline::corners);
  return found == table.end() ? nullptr : &found->shape;
}

/// What stands for an outline that Mermaid has no like of: one with as many points or round
/// corners.
WrittenShape nearest(const Corners& corners) {
  const std::array all{
      corners.top_left, corners.top_right, corners.bottom_left, corners.bottom_right};
  const auto count = [&all](Corner a, Corner b) {
    return std::ranges::count(all, a) + std::ranges::count(all, b);
  };
  constexpr int most = 3;
  WrittenShape shape{.is_like = false};
  if (count(R, Corner::Arc) >= most - 1) shape = {.open = "(", .close = ")", .is_like = false};
  if (count(D, F) >= most) shape = {.open = "{", .close = "}", .is_like = false};
  return shape;
}

WrittenShape shape_of_box(const Node& node, std::string_view dot_shape) {
  const bool is_double = node.stroke.weight == Weight::Double;
  const bool is_solid = node.stroke.dash == Dash::Solid;
  if (node.corners == Corners(Corner::Arc)) {
    // Its border is double where nothing else is said of it.
    const bool is_plain = node.stroke.weight == Weight::Light && is_solid;
    return {.open = "[(", .close = ")]", .is_like = !is_plain};
  }
  if (is_double && is_solid && !node.content.has_double_sides) {
    if (const WrittenShape* const found = find(double_outlines, node.corners)) return *found;
  }
  if (node.content.has_double_sides && node.corners == Corners(S)) {
    return {.open = "[[", .close = "]]", .is_like = !is_double};
  }
  if (dot_shape == "circle" && node.corners == Corners(R)) {
    return {.open = "((", .close = "))", .is_like = !is_double};
  }
  const WrittenShape* const found = find(outlines, node.corners);
  WrittenShape shape = found != nullptr ? *found : nearest(node.corners);
  if (is_double || node.content.has_double_sides) shape.is_like = false;
  return shape;
}

}  // namespace

WrittenShape written_shape(const Node& node, std::string_view dot_shape) {
  switch (node.kind) {
    case Node::Kind::Plain:
      return {.word = "text"};
    case Node::Kind::Point:
      if (node.mark == PointMark::Circle) return {.word = "fr-circ", .shows_label = false};
      return {.word = "f-circ", .shows_label = false, .is_like = node.mark == PointMark::Dot};
    case Node::Kind::Box:
      break;
  }
  return shape_of_box(node, dot_shape);
}

}  // namespace boxart::internal
