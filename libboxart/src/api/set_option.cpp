#include <boxart/options.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace boxart {
namespace {

/// A word and what it stands for.
template <typename T>
using Choice = std::pair<std::string_view, T>;

template <typename T, typename Target>
bool choose(Target& target, std::string_view word, std::initializer_list<Choice<T>> choices) {
  for (const auto& [name, value] : choices) {
    if (name != word) continue;
    target = value;
    return true;
  }
  return false;
}

template <typename Target>
bool set_number(Target& target, std::string_view word, int min, int max) {
  int number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size()) return false;
  if (number < min || number > max) return false;
  target = number;
  return true;
}

/// A number from 0 on, or "none".
bool set_limit(std::int64_t& target, std::string_view word) {
  if (choose<std::int64_t>(target, word, {{"none", Limits::none}})) return true;
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), number);
  if (error != std::errc{} || end != word.data() + word.size() || number < 0) return false;
  target = number;
  return true;
}

bool set_flag(bool& target, std::string_view word) {
  return choose<bool>(target, word, {{"true", true}, {"false", false}});
}

bool set_format(Options& options, std::string_view word) {
  return choose<Format>(options.format,
                        word,
                        {{"boxart", Format::Boxart},
                         {"ascii", Format::Ascii},
                         {"html", Format::Html},
                         {"svg", Format::Svg},
                         {"json", Format::Json},
                         {"dot", Format::Dot},
                         {"graphviz", Format::Dot},
                         {"txt", Format::Txt},
                         {"mermaid", Format::Mermaid}});
}

bool set_source(Options& options, std::string_view word) {
  return choose<Source>(options.from,
                        word,
                        {{"auto", Source::Auto},
                         {"dot", Source::Dot},
                         {"graphviz", Source::Dot},
                         {"txt", Source::Txt},
                         {"mermaid", Source::Mermaid}});
}

bool set_direction(Options& options, std::string_view word) {
  return choose<Direction>(options.direction,
                           word,
                           {{"TB", Direction::TopToBottom},
                            {"LR", Direction::LeftToRight},
                            {"BT", Direction::BottomToTop},
                            {"RL", Direction::RightToLeft}});
}

bool set_density(Options& options, std::string_view word) {
  return choose<Density>(options.density,
                         word,
                         {{"dense", Density::Dense},
                          {"compact", Density::Compact},
                          {"normal", Density::Normal},
                          {"roomy", Density::Roomy}});
}

bool set_dump(Options& options, std::string_view word) {
  return choose<Dump>(options.dump,
                      word,
                      {{"none", Dump::None},
                       {"ranks", Dump::Ranks},
                       {"layers", Dump::Layers},
                       {"columns", Dump::Columns},
                       {"tracks", Dump::Tracks},
                       {"scene", Dump::Scene}});
}

bool set_depth(Options& options, std::string_view word) {
  return choose<ColorDepth>(options.colors,
                            word,
                            {{"none", ColorDepth::None},
                             {"16", ColorDepth::Colors16},
                             {"256", ColorDepth::Colors256},
                             {"24bit", ColorDepth::TrueColor}});
}

bool set_bidi(Options& options, std::string_view word) {
  return choose<Bidi>(options.bidi, word, {{"plain", Bidi::Plain}, {"isolate", Bidi::Isolate}});
}

bool set_turns(Options& options, std::string_view word) {
  return choose<Turns>(options.turns, word, {{"round", Turns::Round}, {"square", Turns::Square}});
}

bool set_width_model(Options& options, std::string_view word) {
  return choose<WidthModel>(
      options.widths.model,
      word,
      {{"grapheme", WidthModel::Grapheme}, {"wcwidth", WidthModel::CodePoints}});
}

/// `name=value`; a name alone is true, as dot has it.
bool add_default(Options& options, AttributeDefault::Kind kind, std::string_view word) {
  const std::size_t equals = word.find('=');
  const std::string_view name = word.substr(0, equals);
  // What is no text can't be the name of an attribute, nor its value.
  if (name.empty() || word.find('\0') != std::string_view::npos) return false;
  const std::string_view value =
      equals == std::string_view::npos ? "true" : word.substr(equals + 1);
  options.defaults.push_back(
      {.kind = kind, .name = std::string(name), .value = std::string(value)});
  return true;
}

struct Setter {
  std::string_view name;
  bool (*set)(Options&, std::string_view);
  std::string_view takes;  // for messages
};

constexpr std::array<Setter, 24> setters{{
    {"as", set_format, "boxart, ascii, html, svg, json, dot or txt"},
    {"from", set_source, "auto, dot or txt"},
    {"rankdir", set_direction, "TB, LR, BT or RL"},
    {"spacing", set_density, "dense, compact, normal or roomy"},
    {"corners", set_turns, "round or square"},
    {"width-model", set_width_model, "grapheme or wcwidth"},
    {"bidi", set_bidi, "plain or isolate"},
    {"color-depth", set_depth, "none, 16, 256 or 24bit"},
    {"wrap",
     [](Options& o, std::string_view word) { return set_number(o.wrap, word, 0, 99999); },
     "a number from 0 to 99999"},
    {"width",
     [](Options& o, std::string_view word) { return set_number(o.width, word, 0, 99999); },
     "a number from 0 to 99999"},
    {"height",
     [](Options& o, std::string_view word) { return set_number(o.height, word, 0, 99999); },
     "a number from 0 to 99999"},
    {"must-fit",
     [](Options& o, std::string_view word) { return set_flag(o.must_fit, word); },
     "true or false"},
    {"ambiguous",
     [](Options& o, std::string_view word) { return set_number(o.widths.ambiguous, word, 1, 2); },
     "1 or 2"},
    {"private-use",
     [](Options& o, std::string_view word) { return set_number(o.widths.private_use, word, 1, 2); },
     "1 or 2"},
    {"jobs",
     [](Options& o, std::string_view word) { return set_number(o.jobs, word, 1, 1024); },
     "a number from 1 to 1024"},
    {"dump", set_dump, "none, ranks, layers, columns, tracks or scene"},
    {"limit-nodes",
     [](Options& o, std::string_view word) { return set_limit(o.limits.nodes, word); },
     "a number from 0 on, or none"},
    {"limit-edges",
     [](Options& o, std::string_view word) { return set_limit(o.limits.edges, word); },
     "a number from 0 on, or none"},
    {"limit-cells",
     [](Options& o, std::string_view word) { return set_limit(o.limits.cells, word); },
     "a number from 0 on, or none"},
    {"ascii-labels",
     [](Options& o, std::string_view word) { return set_flag(o.ascii_labels, word); },
     "true or false"},
    {"links",
     [](Options& o, std::string_view word) { return set_flag(o.links, word); },
     "true or false"},
    {"G",
     [](Options& o, std::string_view word) {
       return add_default(o, AttributeDefault::Kind::Graph, word);
     },
     "an attribute, NAME=VALUE"},
    {"N",
     [](Options& o, std::string_view word) {
       return add_default(o, AttributeDefault::Kind::Node, word);
     },
     "an attribute, NAME=VALUE"},
    {"E",
     [](Options& o, std::string_view word) {
       return add_default(o, AttributeDefault::Kind::Edge, word);
     },
     "an attribute, NAME=VALUE"},
}};

std::string unknown_option(std::string_view name) {
  std::string error = "there is no option \"" + std::string(name) + "\": they are ";
  for (std::size_t i = 0; i < setters.size(); ++i) {
    if (i > 0) error += i + 1 < setters.size() ? ", " : " and ";
    error += setters[i].name;
  }
  return error;
}

}  // namespace

bool set_option(Options& options, std::string_view name, std::string_view value) {
  std::string error;
  return set_option(options, name, value, error);
}

bool set_option(Options& options,
                std::string_view name,
                std::string_view value,
                std::string& error) {
  error.clear();
  const auto* const setter = std::ranges::find(setters, name, &Setter::name);
  if (setter == setters.end()) {
    error = unknown_option(name);
    return false;
  }
  if (setter->set(options, value)) return true;
  error = std::string(name) + " is " + std::string(setter->takes) + ", not \"" +
          std::string(value) + '"';
  return false;
}

}  // namespace boxart
