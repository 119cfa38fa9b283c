#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// A text as it may stand in a graph: bytes that are no UTF-8 are read as Latin-1. Throws
/// std::invalid_argument when it has a NUL.
std::string checked_text(std::string_view text);

/// HTML-like markup as it may stand in a graph. Throws as checked_text, and when a `<` in it opens
/// nothing.
std::string checked_markup(std::string_view markup);

/// `text` as a label in DOT that shows it as it is, in records too: a line feed is a line break,
/// and nothing else in it an escape, an entity or a field. Throws as checked_text.
std::string label_text(std::string_view text);

}  // namespace boxart::internal
