#include "support/random_looks.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

constexpr std::array borderless{"plaintext", "none", "plain", "underline"};

// clang-format off
constexpr std::array shapes{
    "Mcircle", "Mdiamond", "Msquare", "assembly", "box", "box3d", "cds", "circle", "component",
    "cylinder", "diamond", "doublecircle", "doubleoctagon", "egg", "ellipse", "fivepoverhang",
    "folder", "hexagon", "house", "insulator", "invhouse", "invtrapezium", "invtriangle", "larrow",
    "lpromoter", "note", "noverhang", "octagon", "oval", "parallelogram", "pentagon", "polygon",
    "primersite", "promoter", "proteasesite", "proteinstab", "rarrow", "rect", "rectangle",
    "restrictionsite", "ribosite", "rnastab", "rounded", "rpromoter", "septagon", "signature",
    "square", "star", "subroutine", "tab", "terminator", "threepoverhang", "trapezium", "triangle",
    "tripleoctagon", "utr"};
constexpr std::array styles{
    "solid", "dashed", "dotted", "bold", "rounded", "diagonals", "filled", "striped", "wedged",
    "radial", "setlinewidth(3)"};
constexpr std::array borders{
    "peripheries=2", "peripheries=3", "penwidth=2", "penwidth=0.5", "borderstyle=solid",
    "borderstyle=\"dot-dash\"", "borderstyle=\"dot-dot-dash\"", "borderstyle=\"double-dash\"",
    "borderstyle=wave", "borderstyle=broad", "borderstyle=wide", "borderstyle=\"bold-dash\"",
    "borderwidth=5", "sides=5", "sides=8"};
constexpr std::array points{
    "pointshape=star", "pointshape=square", "pointshape=dot", "pointshape=circle",
    "pointshape=cross", "pointshape=diamond", "pointshape=x", "pointstyle=closed"};
// clang-format on

template <std::size_t Size>
std::string one_of(Dice& dice, const std::array<const char*, Size>& words) {
  return words[static_cast<std::size_t>(dice.below(static_cast<int>(Size)))];
}

}  // namespace

std::vector<std::string> node_looks(Dice& dice, bool may_be_borderless) {
  if (may_be_borderless && dice.percent(5)) return {"shape=" + one_of(dice, borderless)};
  std::vector<std::string> items{"shape=" + one_of(dice, shapes)};
  if (dice.percent(30)) {
    std::string style = one_of(dice, styles);
    if (dice.percent(50)) style += "," + one_of(dice, styles);
    items.push_back("style=\"" + style + "\"");
  }
  if (dice.percent(30)) items.push_back(one_of(dice, borders));
  return items;
}

bool is_borderless_shape(std::string_view attribute) {
  return std::any_of(borderless.begin(), borderless.end(), [&](const char* shape) {
    return attribute == "shape=" + std::string(shape);
  });
}

std::string point_look(Dice& dice) {
  return one_of(dice, points);
}

}  // namespace boxart::internal
