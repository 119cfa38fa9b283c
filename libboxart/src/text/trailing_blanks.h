#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace boxart::internal {

/// How much of `text` is left without the blanks, of all kinds that Unicode has, at its end.
std::size_t end_of_ink(std::string_view text);

/// The cells that the blanks at the end of `text` take.
int trailing_blank_cells(std::string_view text);

/// Cuts the blanks off the end of `text`, as far as `start`.
void trim_end(std::string& text, std::size_t start);

}  // namespace boxart::internal
