#pragma once

#include <string>
#include <string_view>

namespace boxart::internal {

/// cgraph takes names that begin with a percent sign for its own, which it makes for what has no
/// name, and gives them back as numbers: `"%x"` as `%5`. So these names get a mark before it is
/// given the text, and lose it when they are read; so do those that begin with the mark itself.

/// `text` with the mark at the beginning of each quoted string that begins with a percent sign or
/// the mark. Lines keep their numbers. Takes linear time, nearly none where there is no such string.
std::string mark_percents(std::string_view text);

/// Is there something to mark?
bool needs_marks(std::string_view text);

/// `text` without the mark, if it has it.
std::string_view without_mark(std::string_view text);

}  // namespace boxart::internal
