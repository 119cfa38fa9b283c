#include "resolve/edge_style.h"

#include "resolve/attributes.h"
#include "resolve/colors.h"
#include "resolve/style_words.h"
#include "text/named.h"

#include <array>
#include <optional>

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

}  // namespace

EdgeStyle edge_style(std::string_view style,
                     std::string_view penwidth,
                     std::string_view color,
                     std::string_view scheme) {
  EdgeStyle result;
  Stroke& stroke = result.stroke;
  double width = 1;
  for (const auto& [word, argument] : style_words(style)) {
    if (word == "invis" || word == "invisible") result.invisible_style = true;
    if (word == "setlinewidth") width = parse_number(argument).value_or(1);
    const Effect effect = find_named(effects, word).value_or(Effect{});
    stroke.weight = effect.weight.value_or(stroke.weight);
    stroke.dash = effect.dash.value_or(stroke.dash);
  }
  width = parse_number(penwidth).value_or(width);
  const ColorList colors = parse_colors(color, scheme);
  result.visible = !result.invisible_style && width > 0 && (colors.seen > 0 || colors.unseen == 0);
  constexpr double bold_width = 2;
  const bool is_parallel = colors.seen >= 2 && color.find(';') == std::string_view::npos;
  if (stroke == Stroke{} && is_parallel) stroke.weight = Weight::Double;
  if (width >= bold_width && stroke.weight == Weight::Light) stroke.weight = Weight::Heavy;
  if (stroke.weight == Weight::Double && stroke.dash != Dash::Solid) stroke.dash = Dash::Dashed;
  if (stroke.dash == Dash::Wave) stroke.weight = Weight::Light;
  return result;
}

}  // namespace boxart::internal
