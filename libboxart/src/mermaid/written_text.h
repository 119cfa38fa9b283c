#pragma once

#include "graph/graph.h"
#include "text/label.h"

#include <optional>
#include <string>

namespace boxart::internal {

/// The lines of a label as a text of Mermaid's: `<br/>` between them, looks of letters as tags, and
/// as references, `#quot;`, what would be read as something else. mermaid_lines() gives the lines
/// again. A label without lines is a blank: Mermaid has no empty text.
std::string mermaid_text(const Label& label);

/// The same in double quotes.
std::string quoted_mermaid(const Label& label);

/// A label that stands by itself as it is where its lines are centred: Mermaid has no others.
Label centered(Label label);

/// A title as front matter has it, without looks of letters.
std::string yaml_title(const Label& label);

/// What stands in a node as one label: fields of a record with bars between them, cells of a row
/// with blanks.
Label text_of(const Content& content);

/// The colour that all letters have, if they have one.
std::optional<Color> color_of(const Label& label);

/// Have letters a colour that not all have?
bool has_colors_within(const Label& label);

}  // namespace boxart::internal
