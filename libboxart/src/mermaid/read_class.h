#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "mermaid/diagram.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The class diagram that `text` describes from the word at `start` on, `classDiagram`. Its lines
/// end in
/// `\n`. Throws Error where the text can't be read, and LimitError when `limits` stop the work.
/// Takes time linear in the text, but for the logarithm of look-ups by name.
Diagram read_class(std::string_view text,
                   std::size_t start,
                   std::vector<Warning>& warnings,
                   const Limits& limits);

}  // namespace boxart::internal
