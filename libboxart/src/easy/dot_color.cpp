#include "easy/dot_color.h"

#include "base/decimal.h"
#include "base/real.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <optional>
#include <vector>

namespace boxart::internal {
namespace {

/// A number in the parentheses of a colour.
struct Component {
  double value = 0;
  bool is_percent = false;
  bool is_fraction = false;  // it has a point, so 1 is all of it
};

/// What `0.5, 20%, 1)` holds; nothing when that isn't numbers.
std::optional<std::vector<Component>> components_of(std::string_view text) {
  std::vector<Component> components;
  for (std::size_t at = 0;;) {
    at = std::min(text.find_first_not_of(" ,", at), text.size());
    if (at == text.size() || text[at] == ')') return components;
    const auto number = read_decimal(text.substr(at));
    if (!number || number->value < 0) return std::nullopt;
    Component one{.value = number->value};
    one.is_fraction = text.substr(at, number->length).find('.') != std::string_view::npos;
    at += number->length;
    one.is_percent = at < text.size() && text[at] == '%';
    if (one.is_percent) ++at;
    components.push_back(one);
  }
}

/// From 0 to 1. `whole`: what 1 is when it is a number without a point.
double share_of(const Component& component, double whole) {
  const double value = component.is_percent    ? component.value / 100
                       : component.is_fraction ? component.value
                                               : component.value / whole;
  return std::min(value, 1.0);
}

/// In sixths of a turn, from 0 to below 6. Degrees, or with a point and up to 1 a share of a turn.
double hue_of(const Component& component) {
  const bool is_share = component.is_percent || (component.is_fraction && component.value <= 1);
  const double turns = is_share ? share_of(component, 1) : component.value / 360;
  return (turns - std::floor(turns)) * 6;
}

using Rgb = std::array<double, 3>;

/// What is `chroma` away from grey at that hue, and `least` above black.
Rgb of_hue(double hue, double chroma, double least) {
  const auto channel = [=](double from_red) {
    // 1 within a sixth of the channel's own hue, 0 from two sixths on, a slope between them.
    const double away = std::fabs(modulo(hue - from_red + 9, 6) - 3);
    return least + chroma * std::clamp(2 - away, 0.0, 1.0);
  };
  return {channel(0), channel(2), channel(4)};
}

Rgb rgb_of(std::string_view kind, const std::vector<Component>& components) {
  if (kind == "rgb") {
    return {
        share_of(components[0], 255), share_of(components[1], 255), share_of(components[2], 255)};
  }
  const double hue = hue_of(components[0]);
  const double saturation = share_of(components[1], 1);
  const double level = share_of(components[2], 1);
  const double chroma =
      kind == "hsv" ? level * saturation : (1 - std::fabs(2 * level - 1)) * saturation;
  return of_hue(hue, chroma, kind == "hsv" ? level - chroma : level - chroma / 2);
}

/// With what Graph::Easy makes of a share that is no whole byte: of hues the nearest one, else the
/// one below.
void append_hex(std::string& out, double share, bool is_nearest) {
  constexpr std::string_view digits = "0123456789abcdef";
  constexpr double rounding_error = 1e-9;
  const double exact = std::clamp(share, 0.0, 1.0) * 255;
  const auto byte = static_cast<std::size_t>(exact + (is_nearest ? 0.5 : rounding_error));
  out += digits[byte / 16];
  out += digits[byte % 16];
}

}  // namespace

std::string dot_color(std::string_view value) {
  const std::size_t slash = value.find('/');
  if (slash != std::string_view::npos && slash > 0) {
    const std::string_view scheme = value.substr(0, slash);
    return '/' + std::string(scheme == "w3c" ? "svg" : scheme) + std::string(value.substr(slash));
  }
  const std::size_t bracket = std::min(value.find('('), value.size());
  std::string_view kind = value.substr(0, bracket);
  if (kind.size() == 4 && kind.ends_with('a')) kind.remove_suffix(1);  // rgba, as CSS has it
  if (kind != "rgb" && kind != "hsl" && kind != "hsv") return std::string(value);
  const auto components = components_of(value.substr(std::min(bracket + 1, value.size())));
  if (!components || components->size() < 3) return std::string(value);
  std::string out = "#";
  for (const double share : rgb_of(kind, *components))
    append_hex(out, share, kind != "rgb");
  if (components->size() > 3) append_hex(out, share_of((*components)[3], 1), false);
  return out;
}

}  // namespace boxart::internal
