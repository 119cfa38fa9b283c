#include "support/random_edge.h"

namespace boxart::internal {

std::string random_line_look(Dice& dice) {
  return std::string(dice.one_of({"style=solid",
                                  "style=dashed",
                                  "style=dotted",
                                  "style=bold",
                                  "style=\"bold,dashed\"",
                                  "style=\"dotted,bold\"",
                                  "style=\"dot-dash\"",
                                  "style=\"dot-dot-dash\"",
                                  "style=\"double-dash\"",
                                  "style=double",
                                  "style=wave",
                                  "style=\"bold,dot-dash\"",
                                  "penwidth=3",
                                  "color=\"red:blue\"",
                                  "color=\"red;0.3:blue\"",
                                  "arrowsize=0"}));
}

std::string random_arrow(Dice& dice) {
  if (dice.percent(30)) {
    return std::string(
        dice.one_of({"empty", "open", "halfopen", "ediamond", "invempty", "invdot", "none"}));
  }
  std::string name;
  for (int i = dice.percent(60) ? 1 : dice.between(2, 4); i > 0; --i) {
    name += dice.one_of({"", "", "o", "l", "ol", "r"});
    name += dice.one_of({"normal",
                         "inv",
                         "vee",
                         "crow",
                         "curve",
                         "icurve",
                         "tee",
                         "box",
                         "diamond",
                         "dot",
                         "none"});
  }
  return name;
}

std::string random_graph_easy_head(Dice& dice) {
  if (dice.percent(50)) {
    return "arrowstyle=" + std::string(dice.one_of({"open", "closed", "filled", "none"}));
  }
  return "arrowshape=" + std::string(dice.one_of(
                             {"triangle", "diamond", "box", "dot", "inv", "line", "cross", "x"}));
}

std::string random_place(Dice& dice) {
  const std::string_view side =
      dice.one_of({"south", "north", "east", "west", "left", "right", "front", "back"});
  const std::string_view number = dice.one_of({"", "", ",0", ",1"});
  return "\"" + std::string(side) + std::string(number) + "\"";
}

}  // namespace boxart::internal
