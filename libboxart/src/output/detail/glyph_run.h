#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// Appends `glyph` so many times, a long run by copying what there is already.
void append_glyphs(std::string& text, std::string_view glyph, int count);

}  // namespace boxart::internal
