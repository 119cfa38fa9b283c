#include "resolve/shapes.h"

#include "base/real.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace boxart::internal {
namespace {

constexpr Corner corner_of(char32_t glyph) {
  switch (glyph) {
    case U'╭':
    case U'╮':
    case U'╰':
    case U'╯':
      return Corner::Round;
    case U'╱':
    case U'╲':
      return Corner::Cut;
    case U'◇':
      return Corner::Diamond;
    case U'◆':
      return Corner::FilledDiamond;
    default:
      return Corner::Square;
  }
}

/// The corners as they are drawn: above left and right, then below.
constexpr Corners drawn(std::u32string_view glyphs) {
  return {corner_of(glyphs[0]), corner_of(glyphs[1]), corner_of(glyphs[2]), corner_of(glyphs[3])};
}

constexpr NodeShape outline(std::u32string_view glyphs) {
  return {.corners = drawn(glyphs)};
}

constexpr NodeShape double_outline(std::u32string_view glyphs) {
  return {.corners = drawn(glyphs), .is_double = true};
}

constexpr NodeShape box = outline(U"┌┐└┘");
constexpr NodeShape ellipse = outline(U"╭╮╰╯");
constexpr NodeShape hexagon = outline(U"╱╲╲╱");
constexpr NodeShape plain{.kind = Node::Kind::Plain};

// A slanted corner is a slanted side, a diamond a sharp point of the outline. What Graphviz draws
// with marks has diamonds where these are, or nearly so.
constexpr std::array<Named<NodeShape>, 69> shapes{{
    {"", box},
    {"Mcircle", outline(U"◆◆╰╯")},
    {"Mdiamond", outline(U"◆◆◆◆")},
    {"Mrecord", {.corners = Corner::Round, .is_record = true}},
    {"Msquare", double_outline(U"◆◆◆◆")},
    {"assembly", outline(U"┌◇└◇")},
    {"box", box},
    {"box3d", outline(U"╱◆└╱")},
    {"cds", outline(U"╭╲╰╱")},
    {"circle", ellipse},
    {"component", outline(U"◇┐◇┘")},
    {"custom", box},
    {"cylinder", {.corners = Corner::Arc, .is_drum = true}},
    {"diamond", outline(U"◇◇◇◇")},
    {"doublecircle", double_outline(U"╭╮╰╯")},
    {"doubleoctagon", double_outline(U"╱╲╲╱")},
    {"edge", plain},
    {"egg", outline(U"╱╲╰╯")},
    {"ellipse", ellipse},
    {"epsf", box},
    {"fivepoverhang", outline(U"◇┐└┘")},
    {"folder", outline(U"╱┐└┘")},
    {"hexagon", hexagon},
    {"house", outline(U"╱╲└┘")},
    {"img", box},
    {"insulator", outline(U"┌◆◆┘")},
    {"invhouse", outline(U"┌┐╲╱")},
    {"invisible", {.is_visible = false}},
    {"invtrapezium", outline(U"◇◇╲╱")},
    {"invtriangle", outline(U"◆◆╲╱")},
    {"larrow", outline(U"╱┐╲┘")},
    {"lpromoter", outline(U"◇┐╲┘")},
    {"none", plain},
    {"note", outline(U"┌╲└┘")},
    {"noverhang", outline(U"◇┐└◇")},
    {"octagon", hexagon},
    {"oval", ellipse},
    {"parallelogram", outline(U"╱┐└╱")},
    {"pentagon", outline(U"◇◇└┘")},
    {"plain", plain},
    {"plaintext", plain},
    {"point", {.kind = Node::Kind::Point}},
    {"polygon", box},
    {"primersite", outline(U"┌┐└╱")},
    {"promoter", outline(U"┌◇└┘")},
    {"proteasesite", outline(U"┌┐◆◇")},
    {"proteinstab", outline(U"┌┐◆◆")},
    {"rarrow", outline(U"┌╲└╱")},
    {"record", {.is_record = true}},
    {"rect", box},
    {"rectangle", box},
    {"restrictionsite", outline(U"┌◇◇┘")},
    {"ribosite", outline(U"┌┐◇┘")},
    {"rnastab", outline(U"┌┐◇◆")},
    {"rounded", ellipse},
    {"rpromoter", outline(U"┌◇└╱")},
    {"septagon", outline(U"╭╮╲╱")},
    {"signature", outline(U"┌┐◆┘")},
    {"square", box},
    {"star", outline(U"◇◆◆◇")},
    {"subroutine", {.has_double_sides = true}},
    {"tab", outline(U"◆┐└┘")},
    {"terminator", outline(U"◆◆└┘")},
    {"threepoverhang", outline(U"┌┐└◇")},
    {"trapezium", outline(U"╱╲◇◇")},
    {"triangle", outline(U"╱╲◆◆")},
    {"tripleoctagon", double_outline(U"╱╲╲╱")},
    {"underline", {.kind = Node::Kind::Plain, .is_underlined = true}},
    {"utr", outline(U"◇◇◆◆")},
}};

constexpr std::array<Named<BorderStyle>, 13> border_styles{{
    {"bold", {.stroke = {.weight = Weight::Heavy}}},
    {"bold-dash", {.stroke = {.weight = Weight::Heavy, .dash = Dash::Dashed}}},
    {"broad", {.stroke = {.dash = Dash::Broad}}},
    {"dashed", {.stroke = {.dash = Dash::Dashed}}},
    {"dot-dash", {.stroke = {.dash = Dash::DotDash}}},
    {"dot-dot-dash", {.stroke = {.dash = Dash::DotDotDash}}},
    {"dotted", {.stroke = {.dash = Dash::Dotted}}},
    {"double", {.stroke = {.weight = Weight::Double}}},
    {"double-dash", {.stroke = {.dash = Dash::DoubleDash}}},
    {"none", {.none = true}},
    {"solid", {}},
    {"wave", {.stroke = {.dash = Dash::Wave}}},
    {"wide", {.stroke = {.dash = Dash::Wide}}},
}};

struct PointMarks {
  PointMark filled;
  PointMark closed;
};

constexpr std::array<Named<PointMarks>, 7> point_marks{{
    {"circle", {.filled = PointMark::Dot, .closed = PointMark::Circle}},
    {"cross", {.filled = PointMark::Cross, .closed = PointMark::Cross}},
    {"diamond", {.filled = PointMark::Diamond, .closed = PointMark::OpenDiamond}},
    {"dot", {.filled = PointMark::Small, .closed = PointMark::Small}},
    {"square", {.filled = PointMark::Square, .closed = PointMark::OpenSquare}},
    {"star", {.filled = PointMark::Star, .closed = PointMark::OpenStar}},
    {"x", {.filled = PointMark::X, .closed = PointMark::X}},
}};

Corner filled(Corner corner) {
  return corner == Corner::Diamond ? Corner::FilledDiamond : corner;
}

}  // namespace

std::optional<NodeShape> parse_shape(std::string_view value) {
  return find_named(shapes, value);
}

NodeShape polygon(int sides, double skew, double distortion, double orientation) {
  constexpr double right_angle = 90;
  constexpr double tolerance = 20;
  const double turn = std::abs(modulo(orientation, right_angle));
  const bool is_turned = std::abs(turn - right_angle / 2) < tolerance;
  switch (sides) {
    case 3:
      return *parse_shape(distortion > 0 ? "invtriangle" : "triangle");
    case 4:
      if (is_turned) return *parse_shape("diamond");
      if (distortion != 0) return *parse_shape(distortion > 0 ? "invtrapezium" : "trapezium");
      if (skew != 0) return skew > 0 ? *parse_shape("parallelogram") : outline(U"┌╲╲┘");
      return box;
    case 5:
      return *parse_shape("pentagon");
    case 7:
      return *parse_shape("septagon");
    case 6:
    case 8:
      return hexagon;
    default:
      return ellipse;
  }
}

Corners rounded(const Corners& corners) {
  bool any = false;
  const auto round = [&any](Corner corner) {
    const Corner out = corner == Corner::Square ? Corner::Round : corner;
    any = any || out == Corner::Round || out == Corner::Arc;
    return out;
  };
  const Corners out{round(corners.top_left),
                    round(corners.top_right),
                    round(corners.bottom_left),
                    round(corners.bottom_right)};
  // Nothing would be seen of it on an outline that has no square corner.
  return any ? out : Corners{Corner::Round};
}

Corners with_diagonals(const Corners& corners) {
  if (corners == Corners{Corner::Square}) return hexagon.corners;
  if (corners == Corners{Corner::Round}) return drawn(U"◆◆╰╯");
  return {filled(corners.top_left),
          filled(corners.top_right),
          filled(corners.bottom_left),
          filled(corners.bottom_right)};
}

std::optional<BorderStyle> parse_border_style(std::string_view value) {
  std::optional<BorderStyle> found;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    const std::string_view word = value.substr(0, end);
    if (const auto style = find_named(border_styles, word)) found = style;
    value.remove_prefix(std::min(end + 1, value.size()));
  }
  return found;
}

BorderStyle with_border_width(BorderStyle style, double width) {
  if (width <= 0) return {.none = true};
  if (width >= 11) {
    style.stroke = {.dash = Dash::Wide};
  } else if (width >= 5) {
    style.stroke = {.dash = Dash::Broad};
  } else if (width >= 3 && style.stroke.weight == Weight::Light &&
             style.stroke.dash <= Dash::Dotted) {
    style.stroke.weight = Weight::Heavy;
  }
  return style;
}

std::optional<PointMark> parse_point(std::string_view shape, std::string_view style) {
  if (shape == "invisible") return std::nullopt;
  const auto marks =
      find_named(point_marks, shape)
          .value_or(PointMarks{.filled = PointMark::Star, .closed = PointMark::OpenStar});
  return style == "closed" ? marks.closed : marks.filled;
}

}  // namespace boxart::internal
