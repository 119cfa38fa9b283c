#include "dot/attributes.h"

#include "dot/named.h"
#include "dot/style_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstddef>
#include <system_error>

namespace boxart {
namespace {

/// A charset's name without case, underscores and dashes.
std::string charset_key(std::string_view charset) {
  std::string key = lower(charset);
  std::erase_if(key, [](char c) { return c == '-' || c == '_'; });
  return key;
}

constexpr Shape square_shape{};
constexpr Shape round_shape{.corners = Corners::Round};
constexpr Shape cut_shape{.corners = Corners::Cut};
constexpr Shape diamond_shape{.corners = Corners::Diamond};
constexpr Shape plain_shape{.kind = Node::Kind::Plain};

constexpr std::array<Named<Shape>, 63> shapes{{
    {"", square_shape},
    {"Mcircle", round_shape},
    {"Mdiamond", diamond_shape},
    {"Mrecord", {.corners = Corners::Round, .is_record = true}},
    {"Msquare", {.is_double = true}},
    {"assembly", square_shape},
    {"box", square_shape},
    {"box3d", square_shape},
    {"cds", square_shape},
    {"circle", round_shape},
    {"component", square_shape},
    {"custom", square_shape},
    {"cylinder", round_shape},
    {"diamond", diamond_shape},
    {"doublecircle", {.corners = Corners::Round, .is_double = true}},
    {"doubleoctagon", {.corners = Corners::Cut, .is_double = true}},
    {"egg", round_shape},
    {"ellipse", round_shape},
    {"epsf", square_shape},
    {"fivepoverhang", square_shape},
    {"folder", square_shape},
    {"hexagon", cut_shape},
    {"house", cut_shape},
    {"insulator", square_shape},
    {"invhouse", cut_shape},
    {"invtrapezium", cut_shape},
    {"invtriangle", cut_shape},
    {"larrow", square_shape},
    {"lpromoter", square_shape},
    {"none", plain_shape},
    {"note", square_shape},
    {"noverhang", square_shape},
    {"octagon", cut_shape},
    {"oval", round_shape},
    {"parallelogram", cut_shape},
    {"pentagon", cut_shape},
    {"plain", plain_shape},
    {"plaintext", plain_shape},
    {"point", {.kind = Node::Kind::Point}},
    {"polygon", square_shape},
    {"primersite", square_shape},
    {"promoter", square_shape},
    {"proteasesite", square_shape},
    {"proteinstab", square_shape},
    {"rarrow", square_shape},
    {"record", {.is_record = true}},
    {"rect", square_shape},
    {"rectangle", square_shape},
    {"restrictionsite", square_shape},
    {"ribosite", square_shape},
    {"rnastab", square_shape},
    {"rpromoter", square_shape},
    {"septagon", cut_shape},
    {"signature", square_shape},
    {"square", square_shape},
    {"star", cut_shape},
    {"tab", square_shape},
    {"terminator", square_shape},
    {"threepoverhang", square_shape},
    {"trapezium", cut_shape},
    {"triangle", cut_shape},
    {"tripleoctagon", {.corners = Corners::Cut, .is_double = true}},
    {"utr", square_shape},
}};

}  // namespace

Style parse_style(std::string_view value) {
  Style style;
  for (const auto& [word, argument] : style_words(value)) {
    if (word == "setlinewidth") style.line_width = parse_number(argument).value_or(1);
    if (word == "bold" || word == "bold-dash") style.bold = true;
    if (word == "dashed" || word == "bold-dash") style.dashed = true;
    if (word == "dotted") style.dotted = true;
    if (word == "rounded") style.rounded = true;
    if (word == "filled" || word == "striped" || word == "wedged" || word == "radial") {
      style.filled = true;
    }
    if (word == "invis" || word == "invisible") style.invisible = true;
  }
  return style;
}

std::optional<Shape> parse_shape(std::string_view value) {
  if (value == "underline") return plain_shape;
  return find_named(shapes, value);
}

std::optional<EdgeEnds> parse_dir(std::string_view value) {
  static constexpr std::array<Named<EdgeEnds>, 4> table{{
      {"forward", {.tail = false, .head = true}},
      {"back", {.tail = true, .head = false}},
      {"both", {.tail = true, .head = true}},
      {"none", {.tail = false, .head = false}},
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
  if (!parse_bool(name, true)) return EdgeRouting::Square;
  return std::nullopt;
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
  const std::string word = lower(value);
  if (word == "true" || word == "yes") return true;
  if (word == "false" || word == "no") return false;
  if (!word.empty() && word[0] >= '0' && word[0] <= '9') return parse_number(word) != 0.0;
  return fallback;
}

std::optional<double> parse_number(std::string_view value) {
  value.remove_prefix(std::min(value.find_first_not_of(" \t\n"), value.size()));
  if (value.starts_with('+')) value.remove_prefix(1);
  double number = 0;
  const auto result = std::from_chars(value.data(), value.data() + value.size(), number);
  if (result.ec != std::errc() || !std::isfinite(number)) return std::nullopt;
  return number;
}

bool is_compass(std::string_view value) {
  static constexpr std::array<std::string_view, 10> points{
      "n", "ne", "e", "se", "s", "sw", "w", "nw", "c", "_"};
  return std::ranges::find(points, value) != points.end();
}

bool is_latin1(std::string_view charset) {
  const std::string key = charset_key(charset);
  return key == "latin1" || key == "l1" || key == "iso88591" || key == "isoir100";
}

bool is_utf8(std::string_view charset) {
  return charset_key(charset) == "utf8";
}

}  // namespace boxart
