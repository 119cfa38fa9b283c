#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "mermaid/diagram.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The diagram of entities and relationships that `text` describes from the word at `start` on,
/// `erDiagram`. Its lines end in `\n`. An entity belongs to the subgraph that ends first of those
/// that mention it. Throws Error where the text can't be read, and LimitError when `limits` stop
/// the work. Takes time linear in the text, but for the logarithm of look-ups by name.
Diagram read_er(std::string_view text,
                std::size_t start,
                std::vector<Warning>& warnings,
                const Limits& limits);

}  // namespace boxart::internal
