#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// A colour as DOT writes it: `rgb(255,0,0)`, with numbers or percents, becomes `#ff0000`,
/// `w3c/grey` `/svg/grey` and `blues3/2` `/blues3/2`; others stay as they are.
std::string dot_color(std::string_view value);

}  // namespace boxart::internal
