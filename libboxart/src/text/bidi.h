#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// Is it one of the characters that only say how the text around them is turned?
bool is_bidi_control(char32_t c);

/// Has the text characters that are written from the right to the left?
bool has_right_to_left(std::string_view text);

/// `text` between U+2068 and U+2069, blanks at its ends outside, where a terminal that reorders
/// would turn some of it; else `text` itself. The two take no cell.
std::string isolated(std::string_view text);

}  // namespace boxart::internal
