#pragma once

#include "mermaid/scanner.h"

#include <array>
#include <optional>
#include <string_view>

namespace boxart::internal {

/// Statements that several kinds of diagrams have.

/// Passes `accTitle: text`, `accDescr: text` or `accDescr { text }`, which programs that read a
/// page aloud say.
bool skip_accessibility(MermaidScanner& scanner);

/// The direction in `direction LR`, which is passed with the rest of its line.
std::optional<std::string_view> read_direction(MermaidScanner& scanner);

/// The first two texts in quotes in the rest of the line, which is passed.
std::array<std::string_view, 2> read_two_strings(MermaidScanner& scanner);

/// What stands up to the end of the statement: the line's end, or a semicolon that ends no
/// character reference.
std::string_view read_description(MermaidScanner& scanner);

}  // namespace boxart::internal
