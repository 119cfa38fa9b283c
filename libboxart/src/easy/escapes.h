#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// A name or text of Graph::Easy's language with the escapes of DOT: runs of blanks are one, those
/// at the ends none; breaks (`\n \l \r \c`), names (`\N \E \T \H \G`) and `\\` stay, any other
/// escaped character is itself.
std::string easy_name(std::string_view text);

/// The same as a label: `\l`, `\r` and `\c` say how the line behind them is aligned, while DOT's
/// stand at the end of the line that they mean (`\c` can only become the usual alignment). An `&`
/// stays one where DOT would see a character reference.
std::string easy_label(std::string_view text);

/// The value of an attribute that is no label: without escapes.
std::string easy_value(std::string_view text);

/// `text`, a name of DOT's, as it stands in brackets; what easy_name() gives for it is `text`
/// again, unless it has blanks that the language can't say.
std::string to_easy_name(std::string_view text);

/// `text`, a label of DOT's, with the breaks of Graph::Easy's.
std::string to_easy_label(std::string_view text);

/// `text` with escapes wherever a character could mean something: easy_value() gives it again.
std::string to_easy_text(std::string_view text);

/// A text with its escapes as the value of an attribute, in quotes where it needs them.
std::string to_easy_value(std::string_view escaped);

}  // namespace boxart::internal
