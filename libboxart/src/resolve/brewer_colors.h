#pragma once

#include "base/color.h"

#include <optional>
#include <string_view>

namespace boxart::internal {

/// Colour `number` (from 1) of Brewer's palette with `count` colours: `ylgn`, 7, 3 for the third of
/// ylgn7. Nothing where there is no such palette or colour.
std::optional<Color> brewer_color(std::string_view family, int count, int number);

}  // namespace boxart::internal
