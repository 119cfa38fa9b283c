#pragma once

#include "graph/graph.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// What the values of attributes mean. Nothing comes back for a value that Graphviz doesn't know.

/// The words of a `style` that a drawing in cells can show. `solid` takes nothing back; the later
/// one of `dashed` and `dotted` holds.
struct Style {
  bool bold = false;
  bool dashed = false;
  bool dotted = false;
  bool rounded = false;
  bool diagonals = false;
  bool invisible = false;
  bool filled = false;    // with striped, wedged and radial
  double line_width = 1;  // setlinewidth
};
Style parse_style(std::string_view value);

/// Which ends of an edge have an arrowhead by its `dir`.
std::optional<ByEnd<EdgeEnd, bool>> parse_dir(std::string_view value);

std::optional<RankDirection> parse_rankdir(std::string_view value);
std::optional<EdgeRouting> parse_splines(std::string_view value);
std::optional<RankSet::Kind> parse_rank(std::string_view value);
/// `l`, `r` or `c` and what begins with it.
Justify parse_labeljust(std::string_view value);
std::optional<VerticalPlace> parse_labelloc(std::string_view value);

/// As Graphviz has it: true, yes, and what begins with a whole number other than 0; false is all
/// else, but for nothing at all, which is `fallback`.
bool parse_bool(std::string_view value, bool fallback);
/// The number that `value` starts with.
std::optional<double> parse_number(std::string_view value);

/// The points (72 to the inch) that a cell is wide and high, for sizes in DOT.
inline constexpr double points_a_column = 6;
inline constexpr double points_a_row = 12;

/// A compass point: n ne e se s sw w nw c _.
bool is_compass(std::string_view value);

}  // namespace boxart::internal
