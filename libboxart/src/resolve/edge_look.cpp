#include "resolve/edge_look.h"

#include "resolve/attributes.h"
#include "text/named.h"
#include "resolve/style_words.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <string>

namespace boxart::internal {
namespace {

/// What a word of a style says of a line; it leaves the rest as it is.
struct Effect {
  std::optional<Weight> weight{};
  std::optional<Dash> dash{};
};

constexpr std::array<Named<Effect>, 12> effects{{
    {"bold", {.weight = Weight::Heavy}},
    {"bold-dash", {.weight = Weight::Heavy, .dash = Dash::Dashed}},
    {"broad", {.weight = Weight::Heavy}},
    {"dashed", {.dash = Dash::Dashed}},
    {"dot-dash", {.dash = Dash::DotDash}},
    {"dot-dot-dash", {.dash = Dash::DotDotDash}},
    {"dotted", {.dash = Dash::Dotted}},
    {"double", {.weight = Weight::Double}},
    {"double-dash", {.weight = Weight::Double, .dash = Dash::Dashed}},
    {"solid", {.dash = Dash::Solid}},
    {"wave", {.dash = Dash::Wave}},
    {"wide", {.weight = Weight::Heavy}},
}};

/// Are there parallel lines? Colours in a list are, unless a share of the length stands with one
/// of them: then they take turns in one line. Some names are of colours that can't be seen.
bool is_parallel(std::string_view colors) {
  if (colors.find(';') != std::string_view::npos) return false;
  constexpr std::array<std::string_view, 4> unseen{"", "invis", "none", "transparent"};
  int seen = 0;
  for (std::size_t start = 0; start <= colors.size();) {
    const std::size_t end = std::min(colors.find(':', start), colors.size());
    const std::string name = lower(colors.substr(start, end - start));
    if (std::ranges::find(unseen, name) == unseen.end()) ++seen;
    start = end + 1;
  }
  return seen >= 2;
}

}  // namespace

EdgeLook edge_look(std::string_view style, std::string_view penwidth, std::string_view color) {
  EdgeLook look;
  Stroke& stroke = look.stroke;
  double width = 1;
  for (const auto& [word, argument] : style_words(style)) {
    if (word == "invis" || word == "invisible") look.visible = false;
    if (word == "setlinewidth") width = parse_number(argument).value_or(1);
    const Effect effect = find_named(effects, word).value_or(Effect{});
    stroke.weight = effect.weight.value_or(stroke.weight);
    stroke.dash = effect.dash.value_or(stroke.dash);
  }
  constexpr double bold_width = 2;
  if (stroke == Stroke{} && is_parallel(color)) stroke.weight = Weight::Double;
  if (parse_number(penwidth).value_or(width) >= bold_width && stroke.weight == Weight::Light) {
    stroke.weight = Weight::Heavy;
  }
  if (stroke.weight == Weight::Double && stroke.dash != Dash::Solid) stroke.dash = Dash::Dashed;
  if (stroke.dash == Dash::Wave) stroke.weight = Weight::Light;
  return look;
}

}  // namespace boxart::internal
