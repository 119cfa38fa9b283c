#pragma once

#include "graph/warning_log.h"

#include <string_view>

namespace boxart::internal {

/// Gives each warning that has no place that of the first value in `text` which its locator
/// describes: cgraph forgets where it read a value. None to one that is written in several pieces
/// (`"a" + "b"`), or in Latin-1. Takes O(n log n), and nothing where no locator has a name.
void locate_warnings(std::string_view text, WarningLog& log);

}  // namespace boxart::internal
