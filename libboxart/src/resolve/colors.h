#pragma once

#include "base/color.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// What a colour attribute says.
struct ColorValue {
  std::optional<Color> color{};  // nothing: transparent, or not known
  bool known = true;
};

/// One colour: `#rgb`, `#rrggbb`, `#rrggbbaa` (opaque, but for alpha 0, which is transparent),
/// three numbers from 0 to 1 for hue, saturation and value, `transparent`, or a name, in any case:
/// of X11 by default; of `scheme` (x11, svg or a palette of Brewer's, as `colorscheme` gives it);
/// `/scheme/name`; `//name` and `/name` of X11.
///
/// In a list, `red;0.3:blue`, the first colour that isn't empty.
ColorValue parse_color(std::string_view value, std::string_view scheme);

/// Is it a colour that can't be seen: `transparent`, or one with alpha 0?
bool is_transparent(std::string_view value, std::string_view scheme);

/// The colours of a list, `red:blue` or `red;0.3:blue`, each of which is a line of its own. Empty
/// ones aren't counted.
struct ColorList {
  int seen = 0;  // those that aren't known are
  int unseen = 0;
  ColorValue first{};  // that can be seen, if there is one
};
ColorList parse_colors(std::string_view list, std::string_view scheme);

}  // namespace boxart::internal
