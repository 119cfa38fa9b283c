#pragma once

#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// A language that isn't read, and where it shows.
struct OtherLanguage {
  std::string_view name;   // empty: none that is known
  std::size_t offset = 0;  // bytes from the start, behind a byte-order mark
};

/// The language that a text seems to be in which could be read neither as DOT nor as Graph::Easy's:
/// PlantUML, Mermaid, D2, Markdown, JSON, SVG, GraphML and other XML, GML, VCG. By how it begins,
/// and where that could be a slip in DOT by what follows: a `#` begins a comment in DOT too.
///
/// Takes linear time.
OtherLanguage other_language(std::string_view text);

}  // namespace boxart::internal
