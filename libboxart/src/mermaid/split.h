#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace boxart::internal {

/// The parts of `a, b,c` without the blanks round them and without those that are empty.
std::vector<std::string> split_at_commas(std::string_view text);

}  // namespace boxart::internal
