#pragma once

#include "easy/easy_graph.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The rows of `A | B || C`, what brackets hold; none when there is no bar. A part of one blank or
/// none is a hole, one of more blanks an empty part.
std::vector<std::vector<EasyPart>> split_rows(std::string_view text);

/// What the texts of all parts make together as a name.
std::string joined_parts(const std::vector<std::vector<EasyPart>>& rows);

/// What stands between the bars of a value, with its escapes.
std::vector<std::string> split_at_bars(std::string_view value);

/// The values of an attribute of a node with parts, `red|green`, one for each part. A value without
/// bars is that of all; parts beyond the last value have none.
std::vector<std::string> values_of_parts(std::string_view value, std::size_t parts);

/// The HTML-like label of a node with parts: a table with a line around each part that can be seen.
/// Takes from `attributes` the label and the fill, and what else is told for each part by itself
/// with bars: align, bordercolor, color, link and textstyle.
std::string parts_table(const std::vector<std::vector<EasyPart>>& rows, EasyAttributes& attributes);

}  // namespace boxart::internal
