#pragma once

#include "base/color.h"

#include <string>
#include <string_view>

namespace boxart {

/// `#rrggbb`.
std::string hex(Color color);

/// `text` for HTML and XML, in texts and in attributes between double quotes; what XML doesn't
/// allow, U+FFFE and U+FFFF, becomes U+FFFD.
std::string escaped(std::string_view text);

}  // namespace boxart
