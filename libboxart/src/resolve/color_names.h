#pragma once

#include "base/color.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// The colour that X11, or with `by_svg` SVG, calls by this name; nothing for a name that neither
/// has. SVG's names are all known in X11 too, where five of them are other colours.
///
/// Requires: `name` is in lower case.
std::optional<Color> color_named(std::string_view name, bool by_svg);

}  // namespace boxart::internal
