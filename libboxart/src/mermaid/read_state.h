#pragma once

#include <boxart/error.hpp>
#include <boxart/options.hpp>

#include "mermaid/diagram.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The state diagram that `text` describes from the word at `start` on, `stateDiagram` or
/// `stateDiagram-v2`. Its lines end in `\n`.
///
/// A state is in the composite that mentions it last; `[*]` is a start or an end of what is around
/// it, or of the region there. Throws Error where the text can't be read, and LimitError when
/// `limits` stop the work. Takes time linear in the text, but for the logarithm of look-ups by
/// name.
Diagram read_state(std::string_view text,
                   std::size_t start,
                   std::vector<Warning>& warnings,
                   const Limits& limits);

}  // namespace boxart::internal
