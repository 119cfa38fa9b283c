#include "resolve/html_tags.h"

#include "base/ascii.h"
#include "base/real.h"
#include "resolve/attributes.h"
#include "resolve/colors.h"
#include "text/grapheme.h"
#include "text/width.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstddef>
#include <vector>

namespace boxart::internal {
namespace {

/// The name of the file at an address, if it has one.
std::string_view file_name(std::string_view address) {
  if (upper(address.substr(0, 5)) == "DATA:") return {};
  if (address.find("://") != std::string_view::npos) {
    address = address.substr(0, address.find_first_of("?#"));
  }
  return address.substr(address.find_last_of("/\\") + 1);
}

/// The text, or its beginning and its end where it is long.
std::string without_middle(std::string_view text, const Widths& widths) {
  constexpr int max_cells = 30;
  constexpr int kept_cells = 14;  // at each end
  const std::vector<std::string_view> clusters = grapheme_clusters(text);
  int width = 0;
  std::size_t begin = 0;  // the bytes that are kept at the beginning
  for (const std::string_view cluster : clusters) {
    width += cluster_width(cluster, widths);
    if (width <= kept_cells) begin += cluster.size();
    if (width > max_cells) break;
  }
  if (width <= max_cells) return std::string(text);
  std::size_t end = text.size();
  int tail = 0;
  for (std::size_t i = clusters.size(); i-- > 0;) {
    tail += cluster_width(clusters[i], widths);
    if (tail > kept_cells) break;
    end -= clusters[i].size();
  }
  return std::string(text.substr(0, begin)) + "…" + std::string(text.substr(end));
}

}  // namespace

std::optional<std::string_view> TagAttributes::find(std::string_view name) const {
  for (const char** pair = pairs_; *pair != nullptr; pair += 2) {
    if (upper(pair[0]) == name) return pair[1];
  }
  return std::nullopt;
}

std::optional<int> TagAttributes::number(std::string_view name) const {
  const auto text = find(name);
  int value = 0;
  if (!text) return std::nullopt;
  const auto result = std::from_chars(text->data(), text->data() + text->size(), value);
  if (result.ec != std::errc()) return std::nullopt;
  return value;
}

std::optional<Justify> TagAttributes::justify(std::string_view name) const {
  const std::string value = upper(find(name).value_or(""));
  if (value == "LEFT") return Justify::Left;
  if (value == "RIGHT") return Justify::Right;
  if (value == "CENTER") return Justify::Center;
  return std::nullopt;
}

std::optional<Color> TagAttributes::color(std::string_view name) const {
  const auto value = find(name);
  return value ? parse_color(*value, scheme_).color : std::nullopt;
}

std::optional<bool> TagAttributes::is_transparent(std::string_view name) const {
  const auto value = find(name);
  if (!value || value->empty()) return std::nullopt;
  return internal::is_transparent(*value, scheme_);
}

VerticalAlign TagAttributes::vertical_align() const {
  const std::string value = upper(find("VALIGN").value_or(""));
  if (value == "TOP") return VerticalAlign::Top;
  if (value == "BOTTOM") return VerticalAlign::Bottom;
  return VerticalAlign::Middle;
}

Sides TagAttributes::sides() const {
  const auto value = find("SIDES");
  if (!value) return every_side;
  Sides sides = no_side;
  for (const char c : upper(*value)) {
    if (c == 'T') sides |= bit(Side::North);
    if (c == 'R') sides |= bit(Side::East);
    if (c == 'B') sides |= bit(Side::South);
    if (c == 'L') sides |= bit(Side::West);
  }
  return sides;
}

bool TagAttributes::has_style(std::string_view word) const {
  const std::string value = upper(find("STYLE").value_or(""));
  for (std::size_t at = 0; at < value.size();) {
    const std::size_t end = std::min(value.find_first_of(", ", at), value.size());
    if (std::string_view(value).substr(at, end - at) == word) return true;
    at = end + 1;
  }
  return false;
}

Size TagAttributes::size() const {
  const double max = 200;       // a slip of the pen must not make a drawing of a mile
  constexpr double border = 1;  // which lies within the size
  const auto cells = [this, max](std::string_view name, double points) {
    const double value = std::clamp(number(name).value_or(0) / points - border, 0.0, max);
    return static_cast<int>(nearest_whole(value));
  };
  return {.width = cells("WIDTH", points_a_column), .height = cells("HEIGHT", points_a_row)};
}

TextStyle with_tag(TextStyle style, std::string_view tag, const TagAttributes& attributes) {
  if (tag == "B") style.bold = true;
  if (tag == "I") style.italic = true;
  if (tag == "U") style.underline = true;
  if (tag == "S") style.strike = true;
  if (tag != "FONT") return style;
  if (const auto color = attributes.color("COLOR")) style.color = color;
  const std::string face = upper(attributes.find("FACE").value_or(""));
  if (face.find("BOLD") != std::string::npos) style.bold = true;
  if (face.find("ITALIC") != std::string::npos || face.find("OBLIQUE") != std::string::npos) {
    style.italic = true;
  }
  return style;
}

bool is_font_tag(std::string_view tag) {
  static constexpr std::array<std::string_view, 9> tags{
      "HTML", "FONT", "B", "I", "U", "O", "S", "SUB", "SUP"};
  return std::ranges::find(tags, tag) != tags.end();
}

std::string image_text(const TagAttributes& attributes, const Widths& widths) {
  std::string_view name = attributes.find("ALT").value_or("");
  const std::string_view source = attributes.find("SRC").value_or("");
  if (name.empty()) name = file_name(source);
  if (name.empty() && source.empty()) return {};
  return "[" + (name.empty() ? "image" : without_middle(name, widths)) + "]";
}

}  // namespace boxart::internal
