#pragma once

#include <string>
#include <string_view>

/// `text` with characters that can't be seen, or turn the line round, in numbers such as
/// `\u{200B}`, and with `?` for bytes that are no UTF-8, so that printing it can't drive the
/// terminal. Tabs stay, and what is part of an emoji.
std::string printable(std::string_view text);

/// The same, of a text in several lines.
std::string printable_lines(std::string_view text);

/// How a file is called in messages.
std::string shown_name(const std::string& file);

/// The line with number `line` of `source`, and below it a caret under the character with number
/// `column`; both count from 1. Of a long line the part round the column. Empty when there is no
/// such line; without the caret when `column` is 0. The source may be in UTF-16, as the library
/// reads it.
std::string excerpt(std::string_view source, int line, int column);
