#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "graph/text_graph.h"

#include <string_view>
#include <vector>

namespace boxart::internal {

/// The graph that a text in Mermaid's language describes, with DOT's attributes; of a document in
/// Markdown that begins with a diagram in a fence, those of all diagrams in such fences. `defaults`
/// hold where it doesn't say otherwise. Appends to `warnings` what was read otherwise than written.
/// Throws Error where the text can't be read, and where it is a diagram of a kind that boxart
/// doesn't draw; LimitError when `limits` don't allow it.
///
/// Bytes that are no UTF-8 are read as Latin-1, with a warning.
std::vector<TextGraph> read_mermaid(std::string_view text,
                                    std::vector<Warning>& warnings,
                                    const Limits& limits,
                                    const std::vector<AttributeDefault>& defaults);

}  // namespace boxart::internal
