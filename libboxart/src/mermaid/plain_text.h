#pragma once

#include <boxart/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// A text in Mermaid's language as its readers want it, with every character in its own line and
/// column: in UTF-8, without a byte-order mark, with `\n` at line ends alone, blanks in place of
/// comments and directives behind front matter, and single quotes in tags of HTML, `<a href='x'>`.
/// Throws Error for NULs.
std::string plain_mermaid(std::string_view text, std::vector<Warning>& warnings);

}  // namespace boxart::internal
