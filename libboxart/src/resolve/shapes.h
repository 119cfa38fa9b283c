#pragma once

#include "graph/graph.h"
#include "resolve/attributes.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// How a shape is drawn: shapes are rectangles with corners of their own. docs/shapes.md shows all.
struct NodeShape {
  Node::Kind kind = Node::Kind::Box;
  Corners corners{};
  bool is_double = false;  // a second outline belongs to the shape
  bool is_drum = false;    // a double line says what it is; another style that is asked for wins
  bool is_record = false;
  bool has_double_sides = false;  // two lines at its left and its right
  bool is_visible = true;
  bool is_underlined = false;  // a text with a line below it, where letters have styles
};

/// The shape of that name, of Graphviz or Graph::Easy; nothing for other names. No shape, "", is a
/// box.
std::optional<NodeShape> parse_shape(std::string_view value);

/// shape=polygon: by `sides`, and how it is skewed (rightwards), distorted (its top wider) or
/// turned (degrees: a square that stands on a corner is a diamond).
NodeShape polygon(int sides, double skew, double distortion, double orientation = 0);

/// What `style=rounded` and `style=diagonals` make of corners: those of a box change, slanted ones
/// and diamonds still show the shape.
Corners rounded(const Corners& corners);
Corners with_diagonals(const Corners& corners);

/// Graph::Easy's `border-style`, alone or among other words (`bold dashed red` of `border`).
struct BorderStyle {
  bool none = false;  // no border at all
  Stroke stroke{};
};
std::optional<BorderStyle> parse_border_style(std::string_view value);

/// Its `border-width`: from 3 on the border is bold, from 5 broad, from 11 wide.
BorderStyle with_border_width(BorderStyle style, double width);

/// Its `point-shape` and `point-style`: filled unless that says `closed`. Nothing for `invisible`,
/// and for what it doesn't know the star that it draws itself.
std::optional<PointMark> parse_point(std::string_view shape, std::string_view style);

}  // namespace boxart::internal
