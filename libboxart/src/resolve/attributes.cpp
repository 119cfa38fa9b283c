#include "resolve/attributes.h"

#include "base/ascii.h"
#include "base/decimal.h"
#include "resolve/style_words.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace boxart::internal {
namespace {

bool begins_with_digit(std::string_view text) {
  return !text.empty() && is_digit(text[0]);
}

}  // namespace

Style parse_style(std::string_view value) {
  Style style;
  for (const auto& [word, argument] : style_words(value)) {
    if (word == "setlinewidth") style.line_width = parse_number(argument).value_or(1);
    if (word == "bold" || word == "bold-dash") style.bold = true;
    if (word == "dashed" || word == "dotted" || word == "bold-dash") {
      style.dotted = word == "dotted";
      style.dashed = !style.dotted;
    }
    if (word == "rounded") style.rounded = true;
    if (word == "filled" || word == "striped" || word == "wedged" || word == "radial") {
      style.filled = true;
    }
    if (word == "diagonals") style.diagonals = true;
    if (word == "invis" || word == "invisible") style.invisible = true;
  }
  return style;
}

std::optional<ByEnd<EdgeEnd, bool>> parse_dir(std::string_view value) {
  static constexpr std::array<Named<ByEnd<EdgeEnd, bool>>, 4> table{{
      {"forward", {false, true}},
      {"back", {true, false}},
      {"both", {true, true}},
      {"none", {false, false}},
  }};
  return find_named(table, lower(value));
}

std::optional<RankDirection> parse_rankdir(std::string_view value) {
  static constexpr std::array<Named<RankDirection>, 4> table{{
      {"TB", RankDirection::TopBottom},
      {"LR", RankDirection::LeftRight},
      {"BT", RankDirection::BottomTop},
      {"RL", RankDirection::RightLeft},
  }};
  return find_named(table, value);
}

std::optional<EdgeRouting> parse_splines(std::string_view value) {
  static constexpr std::array<Named<EdgeRouting>, 8> table{{
      {"", EdgeRouting::None},
      {"none", EdgeRouting::None},
      {"line", EdgeRouting::Square},
      {"polyline", EdgeRouting::Square},
      {"ortho", EdgeRouting::Square},
      {"spline", EdgeRouting::Round},
      {"curved", EdgeRouting::Round},
      {"compound", EdgeRouting::Round},
  }};
  const std::string name = lower(value);
  if (const auto routing = find_named(table, name)) return routing;
  if (parse_bool(name, false)) return EdgeRouting::Round;
  const bool is_false = name == "false" || name == "no" || begins_with_digit(name);
  return is_false ? std::optional(EdgeRouting::Square) : std::nullopt;
}

std::optional<RankSet::Kind> parse_rank(std::string_view value) {
  static constexpr std::array<Named<RankSet::Kind>, 5> table{{
      {"same", RankSet::Kind::Same},
      {"min", RankSet::Kind::Minimum},
      {"source", RankSet::Kind::Source},
      {"max", RankSet::Kind::Maximum},
      {"sink", RankSet::Kind::Sink},
  }};
  return find_named(table, value);
}

Justify parse_labeljust(std::string_view value) {
  if (value.starts_with('l')) return Justify::Left;
  if (value.starts_with('r')) return Justify::Right;
  return Justify::Center;
}

std::optional<VerticalPlace> parse_labelloc(std::string_view value) {
  if (value.starts_with('t')) return VerticalPlace::Top;
  if (value.starts_with('b')) return VerticalPlace::Bottom;
  return std::nullopt;
}

bool parse_bool(std::string_view value, bool fallback) {
  if (value.empty()) return fallback;
  if (begins_with_digit(value)) {
    // 0.5 is a 0 and something behind it.
    const std::string_view number = value.substr(0, value.find_first_not_of("0123456789"));
    return number.find_first_not_of('0') != std::string_view::npos;
  }
  const std::string word = lower(value);
  return word == "true" || word == "yes";
}

std::optional<double> parse_number(std::string_view value) {
  value.remove_prefix(std::min(value.find_first_not_of(" \t\n"), value.size()));
  if (value.starts_with('+')) value.remove_prefix(1);
  const auto number = read_decimal(value);
  return number ? std::optional(number->value) : std::nullopt;
}

bool is_compass(std::string_view value) {
  static constexpr std::array<std::string_view, 10> points{
      "n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"};
  return std::ranges::find(points, value) != points.end();
}

}  // namespace boxart::internal
