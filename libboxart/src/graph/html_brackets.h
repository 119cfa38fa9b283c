#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace boxart::internal {

/// DOT finds the end of an HTML-like text by counting its angle brackets, those in comments too.

/// Does the text end where DOT takes it to end?
bool has_paired_brackets(std::string_view html);

/// The byte of the first `<` in `html` that opens nothing: no `>` closes it, or it stands in a tag.
/// None in a text that can be written in DOT.
std::optional<std::size_t> find_open_bracket(std::string_view html);

/// `html` with references in place of each `>` that closes nothing or stands in a quoted value, and of
/// the brackets within comments: the same text for XML. Ensures: the brackets are paired if
/// find_open_bracket finds none.
std::string with_paired_brackets(std::string_view html);

}  // namespace boxart::internal
