#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// A colour as DOT writes it: `rgb(255,0,0)`, `hsl(0,100%,50%)` and `hsv(0,1,1)`, with numbers,
/// shares (0.5) or percents and maybe an alpha value, become `#ff0000` or `#ff0000ff`; `w3c/grey`
/// becomes `/svg/grey` and `blues3/2` `/blues3/2`; others stay as they are.
std::string dot_color(std::string_view value);

}  // namespace boxart::internal
