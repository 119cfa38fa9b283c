#include "resolve/colors.h"

#include "base/ascii.h"
#include "base/decimal.h"
#include "base/real.h"
#include "resolve/attributes.h"
#include "resolve/brewer_colors.h"
#include "resolve/color_names.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <cstdint>
#include <string>
#include <system_error>

namespace boxart::internal {
namespace {

/// `#rgb`, `#rgba`, `#rrggbb` or `#rrggbbaa`, without the `#`.
ColorValue parse_hex(std::string_view digits) {
  const bool is_hex =
      std::ranges::all_of(digits, [](char c) { return is_digit(c) || ('a' <= c && c <= 'f'); });
  const bool is_short = digits.size() == 3 || digits.size() == 4;
  if (!is_hex || (!is_short && digits.size() != 6 && digits.size() != 8)) return {.known = false};
  const std::size_t step = is_short ? 1 : 2;
  std::array<std::uint8_t, 4> bytes{0, 0, 0, 255};
  for (std::size_t i = 0; i * step < digits.size(); ++i) {
    unsigned value = 0;
    std::from_chars(digits.data() + i * step, digits.data() + (i + 1) * step, value, 16);
    bytes[i] = static_cast<std::uint8_t>(is_short ? 17 * value : value);
  }
  if (bytes[3] == 0) return {};
  return {.color = Color{.red = bytes[0], .green = bytes[1], .blue = bytes[2]}};
}

/// Hue, saturation and value, each from 0 to 1, as Foley and van Dam turn them into red, green and
/// blue.
Color from_hsv(double hue, double saturation, double value) {
  const auto clamped = [](double x) { return std::clamp(x, 0.0, 1.0); };
  const double h = modulo(6 * clamped(hue), 6.0);
  const double s = clamped(saturation);
  const double v = clamped(value);
  const int sector = static_cast<int>(h);
  const double f = h - sector;
  const double p = v * (1 - s);
  const double q = v * (1 - s * f);
  const double t = v * (1 - s * (1 - f));
  const std::array<std::array<double, 3>, 6> sectors{
      {{v, t, p}, {q, v, p}, {p, v, t}, {p, q, v}, {t, p, v}, {v, p, q}}};
  const auto& rgb = sectors[static_cast<std::size_t>(sector)];
  const auto byte = [](double x) { return static_cast<std::uint8_t>(nearest_whole(255 * x)); };
  return {.red = byte(rgb[0]), .green = byte(rgb[1]), .blue = byte(rgb[2])};
}

/// Three numbers with commas or blanks between them.
std::optional<Color> parse_hsv(std::string_view value) {
  std::array<double, 3> numbers{};
  for (double& number : numbers) {
    value.remove_prefix(std::min(value.find_first_not_of(" ,\t"), value.size()));
    const auto decimal = read_decimal(value);
    if (!decimal) return std::nullopt;
    number = decimal->value;
    value.remove_prefix(decimal->length);
  }
  return from_hsv(numbers[0], numbers[1], numbers[2]);
}

/// The colour `name`, a number, of the palette `scheme`, such as ylgn7.
std::optional<Color> of_palette(std::string_view scheme, std::string_view name) {
  // The family's own name may end in a digit (set19 is 9 colours of set1), so both ways are tried.
  for (std::size_t digits = 1; digits <= 2 && digits < scheme.size(); ++digits) {
    const std::string_view family = scheme.substr(0, scheme.size() - digits);
    const auto count = parse_number(scheme.substr(scheme.size() - digits));
    const auto number = parse_number(name);
    if (!count || !number) continue;
    const auto whole = [](double x) { return static_cast<int>(std::clamp(x, 0.0, 100.0)); };
    if (const auto color = brewer_color(family, whole(*count), whole(*number))) return color;
  }
  return std::nullopt;
}

ColorValue parse_name(std::string_view name, std::string_view scheme) {
  if (name.starts_with('/')) {
    name.remove_prefix(1);
    const std::size_t slash = name.find('/');
    scheme = slash == std::string_view::npos ? "" : name.substr(0, slash);
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
  }
  if (name == "transparent" || name == "none" || name == "invis") return {};
  if (const auto color = of_palette(scheme, name)) return {.color = color};
  const auto color = color_named(name, scheme == "svg");
  return {.color = color, .known = color.has_value()};
}

}  // namespace

ColorValue parse_color(std::string_view value, std::string_view scheme) {
  std::string text = lower(value);
  text.erase(0, std::min(text.find_first_not_of(" :\t"), text.size()));
  text.erase(std::min(text.find_first_of(":;"), text.size()));
  text.erase(text.find_last_not_of(" \t") + 1);
  if (text.empty()) return {.known = false};
  if (text.starts_with('#')) return parse_hex(std::string_view(text).substr(1));
  const bool is_number = is_digit(text[0]) || text[0] == '.';
  if (is_number) {
    if (const auto color = parse_hsv(text)) return {.color = color};
  }
  return parse_name(text, lower(scheme));
}

bool is_transparent(std::string_view value, std::string_view scheme) {
  if (value.empty()) return false;
  const ColorValue read = parse_color(value, scheme);
  return read.known && !read.color;
}

ColorList parse_colors(std::string_view list, std::string_view scheme) {
  ColorList colors;
  for (std::size_t start = 0; start < list.size();) {
    const std::size_t end = std::min(list.find(':', start), list.size());
    const std::string_view part = list.substr(start, end - start);
    start = end + 1;
    if (part.find_first_not_of(" \t") == std::string_view::npos || part.starts_with(';')) continue;
    const ColorValue value = parse_color(part, scheme);
    if (value.known && !value.color) {
      ++colors.unseen;
    } else if (++colors.seen == 1) {
      colors.first = value;
    }
  }
  return colors;
}

}  // namespace boxart::internal
