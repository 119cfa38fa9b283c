#pragma once

#include <string>
#include <string_view>

/// `text` with control characters, and bytes that are no UTF-8, shown as `?`, so that printing it
/// can't drive the terminal. Tabs stay.
std::string printable(std::string_view text);

/// The line with number `line` of `source`, and below it a caret under the character with number
/// `column`; both count from 1. Of a long line the part round the column. Empty when there is no
/// such line; without the caret when `column` is 0.
std::string excerpt(std::string_view source, int line, int column);
