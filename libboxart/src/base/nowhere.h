#pragma once

#include <cstddef>
#include <string_view>

namespace boxart::internal {

/// What a search in a text says that finds nothing.
inline constexpr std::size_t nowhere = std::string_view::npos;

}  // namespace boxart::internal
