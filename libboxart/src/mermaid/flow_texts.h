#pragma once

#include "mermaid/flow_graph.h"
#include "mermaid/scanner.h"

#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// The pieces of a flowchart that don't nest: names and texts. Where they end depends on what they
/// stand in.

/// The name that stands here: letters of any script, digits and `!#$%&'*+-./:?\_,` `` ` ``, as far
/// as no link or bracket begins. Empty where there is none.
std::string read_flow_name(MermaidScanner& scanner);

/// A text and the shape that its brackets are for.
struct FlowBrackets {
  FlowText text{};
  std::string_view shape{};
};

/// What stands in the brackets here, `[text]`, `((text))`, `{"text"}` ...; nothing where no bracket
/// stands here.
std::optional<FlowBrackets> read_flow_brackets(MermaidScanner& scanner);

/// A text up to `close`, which is passed, as it stands between brackets or bars: in quotes, or
/// plain. `open` is where what it closes stands.
FlowText read_flow_text(MermaidScanner& scanner, std::string_view close, std::size_t open);

/// The text in quotes that begins here: `"text"`, or Markdown, ``"`text`"``.
FlowText read_flow_string(MermaidScanner& scanner);

/// Does such a one begin here?
bool sees_flow_string(const MermaidScanner& scanner);

}  // namespace boxart::internal
