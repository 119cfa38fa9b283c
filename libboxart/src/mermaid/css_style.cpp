#include "mermaid/css_style.h"

#include "base/decimal.h"
#include "base/nowhere.h"
#include "base/real.h"
#include "mermaid/characters.h"
#include "text/named.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>

namespace boxart::internal {
namespace {

/// The properties that something follows; a style has no others, however long its text is.
constexpr std::array<std::string_view, 9> properties{"background-color",
                                                     "color",
                                                     "fill",
                                                     "font-style",
                                                     "font-weight",
                                                     "stroke",
                                                     "stroke-dasharray",
                                                     "stroke-width",
                                                     "text-decoration"};

void add_pair(std::string_view pair, Position place, CssStyle& style) {
  const std::size_t colon = pair.find(':');
  if (colon == nowhere) return;
  const std::string name = lower(trimmed(pair.substr(0, colon)));
  if (std::ranges::find(properties, name) == properties.end()) return;
  std::string_view value = trimmed(pair.substr(colon + 1));
  constexpr std::string_view important = "!important";
  if (value.ends_with(important)) value = trimmed(value.substr(0, value.size() - important.size()));
  if (value.empty()) return;
  style[name] = {.text = std::string(value), .place = place};
}

struct Number {
  double value;
  bool is_share;  // a percentage
};

/// The numbers between the brackets of `rgb(1, 2%, 3)`.
std::vector<Number> numbers_of(std::string_view text) {
  std::vector<Number> numbers;
  const std::size_t open = text.find('(');
  if (open == nowhere) return numbers;
  text.remove_prefix(open + 1);
  while (!text.empty() && text[0] != ')') {
    const auto decimal = read_decimal(text);
    if (!decimal || decimal->length == 0) {
      text.remove_prefix(1);
      continue;
    }
    text.remove_prefix(decimal->length);
    const bool is_share = text.starts_with('%');
    numbers.push_back({.value = decimal->value, .is_share = is_share});
  }
  return numbers;
}

std::string hex_color(const std::array<double, 3>& shares) {
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = "#";
  for (const double share : shares) {
    const auto byte = static_cast<std::size_t>(nearest_whole(255 * std::clamp(share, 0.0, 1.0)));
    out += digits[byte / 16];
    out += digits[byte % 16];
  }
  return out;
}

/// As CSS Color Module 3 turns hue, saturation and lightness into red, green and blue.
std::array<double, 3> from_hsl(double degrees, double saturation, double lightness) {
  const double top = lightness <= 0.5 ? lightness * (saturation + 1)
                                      : lightness + saturation - lightness * saturation;
  const double bottom = 2 * lightness - top;
  const auto channel = [&](double turn) {
    double hue = modulo(degrees / 360 + turn, 1.0);
    if (hue < 0) hue += 1;
    if (hue * 6 < 1) return bottom + (top - bottom) * hue * 6;
    if (hue * 2 < 1) return top;
    if (hue * 3 < 2) return bottom + (top - bottom) * (2.0 / 3 - hue) * 6;
    return bottom;
  };
  return {channel(1.0 / 3), channel(0), channel(-1.0 / 3)};
}

double number_or(std::string_view text, double other) {
  const auto decimal = read_decimal(text);
  return decimal && decimal->length > 0 ? decimal->value : other;
}

bool is_unseen(std::string_view color) {
  return color == "none" || color == "transparent";
}

class Translator {
 public:
  Translator(const CssStyle& style, CssOwner owner, TextAttributes& attributes)
      : style_(style), owner_(owner), attributes_(attributes) {}

  void run() {
    if (is_hidden()) return add_style_word("invis", attributes_);
    fill();
    stroke();
    color("color", "fontcolor");
    lines();
    letters();
  }

 private:
  std::string_view text_of(std::string_view name) const {
    const auto found = style_.find(name);
    return found == style_.end() ? std::string_view{} : std::string_view(found->second.text);
  }

  void set(const std::string& name, std::string value, std::string_view css) {
    attributes_[name] = {.text = std::move(value), .place = style_.find(css)->second.place};
  }

  void color(std::string_view css, const std::string& name) {
    const std::string value = css_color(text_of(css));
    if (!value.empty() && !is_unseen(value)) set(name, value, css);
  }

  /// Is nothing of a node to be seen? It takes its place.
  bool is_hidden() const {
    const std::string_view ground = text_of("fill").empty() ? "background-color" : "fill";
    return owner_ == CssOwner::Node && is_unseen(css_color(text_of("color"))) &&
           is_unseen(css_color(text_of("stroke"))) && is_unseen(css_color(text_of(ground)));
  }

  void fill() {
    if (owner_ == CssOwner::Edge) return;
    const std::string_view css = text_of("fill").empty() ? "background-color" : "fill";
    const std::string value = css_color(text_of(css));
    if (value.empty() || is_unseen(value)) return;
    set("fillcolor", value, css);
    add_style_word("filled", attributes_);
  }

  void stroke() {
    const std::string value = css_color(text_of("stroke"));
    if (value.empty()) return;
    // A line that isn't seen joins what people see.
    if (owner_ == CssOwner::Edge && is_unseen(value)) return;
    set("color", is_unseen(value) ? "transparent" : value, "stroke");
  }

  /// Lines of edges are two pixels wide in Mermaid, those that are thick three and a half.
  void lines() {
    if (owner_ == CssOwner::Frame) return;
    const std::string_view width = text_of("stroke-width");
    if (!width.empty()) {
      const double pixels = number_or(width, 1);
      const double thick = owner_ == CssOwner::Edge ? 3.5 : 2;
      if (pixels >= thick) add_style_word("bold", attributes_);
      if (pixels == 0 && owner_ == CssOwner::Node) set("penwidth", "0", "stroke-width");
    }
    const std::string_view dashes = text_of("stroke-dasharray");
    const double dash = number_or(dashes, 0);
    constexpr double least_dash = 2;  // pixels; what is shorter is a dot
    if (dash > 0) add_style_word(dash < least_dash ? "dotted" : "dashed", attributes_);
  }

  void letters() {
    std::string words;
    const auto add = [&words](std::string_view word) {
      if (!words.empty()) words += ' ';
      words += word;
    };
    const std::string_view weight = text_of("font-weight");
    if (weight == "bold" || weight == "bolder" || number_or(weight, 0) >= 600) add("bold");
    const std::string_view slant = text_of("font-style");
    if (slant == "italic" || slant == "oblique") add("italic");
    const std::string_view decoration = text_of("text-decoration");
    if (decoration.find("underline") != nowhere) add("underline");
    if (decoration.find("line-through") != nowhere) add("line-through");
    if (!words.empty()) attributes_["textstyle"] = {.text = words};
  }

  const CssStyle& style_;
  CssOwner owner_;
  TextAttributes& attributes_;
};

}  // namespace

void add_css(std::string_view text, Position place, CssStyle& style) {
  std::string pair;
  int depth = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\\' && i + 1 < text.size() && text[i + 1] == ',') {
      pair += text[++i];
      continue;
    }
    if (c == '(') ++depth;
    if (c == ')') --depth;
    if (c == ';' || (c == ',' && depth <= 0)) {
      add_pair(pair, place, style);
      pair.clear();
    } else {
      pair += c;
    }
  }
  add_pair(pair, place, style);
}

std::string css_color(std::string_view text) {
  const std::string value = lower(trimmed(text));
  if (value.empty() || value == "inherit" || value == "currentcolor" || value == "initial" ||
      value.starts_with("var(")) {
    return "";
  }
  if (!value.starts_with("rgb") && !value.starts_with("hsl")) return value;
  const std::vector<Number> numbers = numbers_of(value);
  if (numbers.size() < 3) return "";
  if (numbers.size() > 3 && numbers[3].value == 0) return "transparent";
  if (value.starts_with("hsl")) {
    return hex_color(from_hsl(numbers[0].value, numbers[1].value / 100, numbers[2].value / 100));
  }
  std::array<double, 3> shares{};
  for (std::size_t i = 0; i < shares.size(); ++i)
    shares[i] = numbers[i].value / (numbers[i].is_share ? 100 : 255);
  return hex_color(shares);
}

void add_css_attributes(const CssStyle& style, CssOwner owner, TextAttributes& attributes) {
  Translator(style, owner, attributes).run();
}

void add_style_word(std::string_view word, TextAttributes& attributes) {
  std::string& words = attributes["style"].text;
  if (!words.empty()) words += ',';
  words += word;
}

}  // namespace boxart::internal
