#pragma once

#include "paint/cell.h"

#include <string_view>

namespace boxart::internal {

enum class CharSet { Unicode, Ascii };

/// The character that shows all arms of `arms` and no other, U+2500 to U+257F; a blank for none.
/// Where Unicode has no character with these weights (heavy meets double, say), one in which the
/// fewest arms change their weight; of several the one that comes first in Unicode.
std::string_view arms_glyph(Arms arms);

/// The character of a cell: its arrowhead, its point, or its strokes with their dashes and turns.
std::string_view glyph(const Cell& cell, CharSet char_set);

}  // namespace boxart::internal
