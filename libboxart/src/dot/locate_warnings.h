#pragma once

#include <boxart/error.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// What stands in a text where a warning is due: a value behind the name of its attribute, or a port
/// behind the name of its node. cgraph forgets where it read them.
struct Clue {
  std::string name{};   // of the attribute or node; empty: there is nothing to look for
  std::string value{};  // in UTF-8, without quotes or the angle brackets of HTML
  char mark = '=';      // between them: '=' or ':'
};

/// Gives each warning the place of the first value in `text` that its clue, that with the same index,
/// describes. Of none that is written in several pieces (`"a" + "b"`), or in Latin-1.
/// Takes O(n log n), and nothing where no clue has a name.
void locate_warnings(std::string_view text,
                     const std::vector<Clue>& clues,
                     std::vector<Warning>& warnings);

}  // namespace boxart::internal
