#pragma once

#include "graph/text_graph.h"
#include "text/position.h"

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// What CSS says of a thing: values by their names, in lower case. Of several the last counts.
struct CssValue {
  std::string text{};
  Position place{};
};
using CssStyle = std::map<std::string, CssValue, std::less<>>;

/// Adds `fill:#f9f,stroke:#333; stroke-width: 4px`, of which each part may end with a comma or a
/// semicolon; commas in brackets, and those behind a backslash, are a part of a value.
void add_css(std::string_view text, Position place, CssStyle& style);

/// A colour of CSS as DOT writes it: names and `#ff0000` as they are, `rgb(255, 0, 0)` and `hsl(0,
/// 100%, 50%)` as
/// `#ff0000`; empty where it isn't a colour.
std::string css_color(std::string_view text);

/// What it is said of.
enum class CssOwner { Node, Edge, Frame };

/// What the style says as attributes of DOT: `fill`, `stroke` and `color` are colours,
/// `stroke-width` and `stroke-dasharray` looks of lines, `font-weight`, `font-style` and
/// `text-decoration` those of letters. Words are added to the attribute `style`.
void add_css_attributes(const CssStyle& style, CssOwner owner, TextAttributes& attributes);

/// Adds a word to the attribute `style`.
void add_style_word(std::string_view word, TextAttributes& attributes);

}  // namespace boxart::internal
