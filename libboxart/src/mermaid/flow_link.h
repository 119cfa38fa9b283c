#pragma once

#include "mermaid/flow_graph.h"

#include <cstddef>
#include <optional>
#include <string_view>

namespace boxart::internal {

/// A link of a flowchart, or what stands before the text in it.
struct FlowLinkText {
  std::size_t length;  // bytes
  bool is_start;       // a text follows, and then another link: `-- text -->`
  FlowLink link{};     // of a start: its stroke and what stands at its tail
};

/// The link that `text` begins with: `-->`, `---`, `--o`, `--x`, `<-->`, `x--x`, `o--o`, and with
/// more dashes for more ranks; `-.->`, `==>` and their like; `~~~`; or `--`, `-.` or `==` before a
/// text.
std::optional<FlowLinkText> read_flow_link(std::string_view text);

/// Where the text in a link ends, and the link behind it: `text` is what stands behind the start.
/// Nothing where it has no end.
struct FlowLinkEnd {
  std::size_t at;      // of the link
  std::size_t length;  // of it
  FlowLink link{};
};
std::optional<FlowLinkEnd> find_flow_link_end(std::string_view text, FlowStroke stroke);

}  // namespace boxart::internal
