#pragma once

#include <string>

/// A page in Markdown as a manual page wants it: the line `<!-- options -->` is replaced by the
/// options, and each table, for which a manual page is too narrow, by a definition list. Of two
/// columns the first is the term; of three, what stands in the second follows the term in
/// parentheses. `<!-- name: page - what it is -->` is the section NAME, and makes of the title behind
/// it the section DESCRIPTION. Links become their text.
std::string manual_of(const std::string& page);
