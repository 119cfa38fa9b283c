#pragma once

#include "base/color.h"
#include "text/styled_text.h"

#include <string>
#include <string_view>

namespace boxart::internal {

/// `#rrggbb`.
std::string hex(Color color);

/// The lines of a text as CSS and SVG name them: `underline line-through`; empty for none.
std::string text_decoration(const TextStyle& style);

/// `text` for HTML and XML, in texts and in attributes between double quotes; what XML doesn't
/// allow, U+FFFE and U+FFFF, becomes U+FFFD.
std::string escaped(std::string_view text);

}  // namespace boxart::internal
